// Notes.
#include "store/notes.hpp"

#include "domain/order.hpp"
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/scalar.hpp"

namespace cakey {

namespace {

struct Named {
    std::int64_t staff;
    std::int64_t order;
};

}

void Notes::add(Note& note) { link_.database().persist(note); }

void Notes::add(Mention& mention) { link_.database().persist(mention); }

std::vector<NoteRow> Notes::of(const Order& order)
{
    return rows<NoteRow>(link_, "notes_of", order.id(), [](const std::int64_t& id) {
        return "select n.id, s.name, n.at, n.text from notes n join staff s on s.id = n.by where n.order_id ="
               + as_number(id) + "order by n.id";
    });
}

int Notes::unseen(StaffId id)
{
    return static_cast<int>(first<CountScalar>(link_, "mentions_unseen", id.value, [](const std::int64_t& staff) {
                                return "select count(*) from mentions where seen_at is null and staff_id ="
                                       + as_number(staff);
                            })->value);
}

std::vector<MentionRow> Notes::mentions(StaffId id, int most)
{
    struct Params {
        std::int64_t staff;
        std::int64_t most;
    };
    return rows<MentionRow>(link_, "mentions_of", Params{id.value, most}, [](const Params& bound) {
        return "select m.id, o.number, coalesce(nullif(o.applicant_name, ''), c.name), s.name, n.at, n.text,"
               " m.seen_at is not null from mentions m join notes n on n.id = m.note_id join orders o"
               " on o.id = n.order_id join companies c on c.id = o.company_id join staff s on s.id = n.by"
               " where m.staff_id ="
               + as_number(bound.staff) + "order by m.seen_at is not null, m.id desc limit" + as_number(bound.most);
    });
}

bool Notes::has_unseen(StaffId id, const Order& order)
{
    return first<CountScalar>(
               link_, "mentions_unseen_on", Named{id.value, order.id()},
               [](const Named& bound) {
                   return "select count(*) from mentions where seen_at is null and staff_id =" + as_number(bound.staff)
                          + "and note_id in (select id from notes where order_id =" + as_number(bound.order) + ")";
               })
               ->value
           > 0;
}

void Notes::see(StaffId id, const Order& order, Instant now)
{
    link_.connection().execute("update mentions set seen_at = '" + china_iso(now)
                               + "' where seen_at is null and staff_id = " + std::to_string(id.value)
                               + " and note_id in (select id from notes where order_id = " + std::to_string(order.id())
                               + ")");
}

}
