// Ends are found by an index of their own (sql/0061-reminders.sql).
#include "store/certificate_reminders.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

#include <string>

namespace cakey {

namespace {

using Column = odb::query<CertificateReminder>;
using DayColumn = odb::query<ReminderDay>;

}

std::vector<EndingCertificate> CertificateReminders::ending(const Ends& ends, const ListPlace& after, int most)
{
    struct Params {
        Instant from;
        Instant until;
        ListPlace after;
        std::int64_t most;
    };
    return rows<EndingCertificate>(
        link_, "certificates_ending", Params{ends.from, ends.until, after, most}, [](const Params& bound) {
            return "select c.id, c.company_id, c.subject_name, c.serial, coalesce(p.name, o.platform), c.not_after,"
                   " c.issued_at from certificates c join orders o on o.id = c.order_id"
                   " left join platforms p on p.code = o.platform"
                   " where c.state in ('issued', 'delivered', 'expired') and c.not_after >="
                   + as_instant(bound.from) + "and c.not_after <" + as_instant(bound.until)
                   + "and (c.not_after, c.id) > (" + as_instant(bound.after.created_at) + ","
                   + as_number(bound.after.id)
                   + ") and not exists (select from certificates s where s.predecessor = c.id"
                     " and s.state in ('delivered', 'expired'))"
                     " and not exists (select from revocations r where r.certificate_id = c.id)"
                     " order by c.not_after, c.id limit"
                   + as_number(bound.most);
        });
}

bool CertificateReminders::is_told(std::int64_t certificate, ReminderStep step)
{
    struct Params {
        std::int64_t certificate;
        ReminderStep step;
    };
    return first<CertificateReminder>(link_, "certificate_reminder", Params{certificate, step},
                                      [](const Params& bound) {
                                          return Column::certificate_id == Column::_ref(bound.certificate)
                                                 && Column::step == as_text(bound.step);
                                      })
        .has_value();
}

void CertificateReminders::add(CertificateReminder& reminder) { link_.database().persist(reminder); }

std::optional<Date> CertificateReminders::newest_day()
{
    const auto days = texts(link_, "reminder_day_newest", 0, [](const int&) {
        return Query("select day from reminder_days order by day desc limit 1");
    });
    return days.empty() ? std::nullopt : date_in(days.front());
}

bool CertificateReminders::is_done(Date day)
{
    return first<ReminderDay>(link_, "reminder_day", date_text(day),
                              [](const std::string& bound) { return DayColumn::day == DayColumn::_ref(bound); })
        .has_value();
}

void CertificateReminders::finish(ReminderDay& day) { link_.database().persist(day); }

std::vector<ReminderCount> CertificateReminders::told_on(Date day)
{
    return rows<ReminderCount>(link_, "reminders_told_on", date_text(day), [](const std::string& bound) {
        return "select step, count(*)::int from certificate_reminders where day =" + as_text(bound)
               + "group by step order by array_position(array['before_90', 'before_60', 'before_30', 'before_7',"
                 " 'before_3', 'after_7'], step)";
    });
}

}
