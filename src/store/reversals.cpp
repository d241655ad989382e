// Reversals: found by order, listed with the money and everybody's names.
#include "store/reversals.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

using Column = odb::query<Reversal>;

const std::string rows_begin =
    "select r.id, o.number, o.applicant_name, coalesce(p.received, 0), r.reason, a.id, a.name, r.asked_at, r.outcome,"
    " coalesce(d.name, ''), r.decided_at, r.refusal_reason from reversals r join orders o on o.id = r.order_id"
    " left join payments p on p.order_id = o.id and p.submission = o.submission and p.state = 'paid'"
    " join staff a on a.id = r.asked_by left join staff d on d.id = r.decided_by where ";

}

void Reversals::add(Reversal& reversal) { link_.database().persist(reversal); }

Reversal Reversals::at(std::int64_t id)
{
    const std::unique_ptr<Reversal> reversal(link_.database().load<Reversal>(id));
    return std::move(*reversal);
}

std::optional<Reversal> Reversals::open_of(const Order& order)
{
    return first<Reversal>(link_, "reversal_open_of", order.id(), [](const std::int64_t& id) {
        return Column::order_id == Column::_ref(id) && Column::outcome.is_null();
    });
}

void Reversals::save(Reversal& reversal) { link_.database().update(reversal); }

std::vector<ReversalRow> Reversals::of(const Order& order)
{
    return rows<ReversalRow>(link_, "reversals_of", order.id(), [](const std::int64_t& id) {
        return rows_begin + "r.order_id =" + as_number(id) + "order by r.id desc";
    });
}

std::vector<ReversalRow> Reversals::open(int most)
{
    return rows<ReversalRow>(link_, "reversals_open", std::int64_t{most}, [](const std::int64_t& bound) {
        return rows_begin + "r.outcome is null order by r.asked_at, r.id limit" + as_number(bound);
    });
}

}
