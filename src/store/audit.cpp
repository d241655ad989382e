// The audit log: adding to it, and reading it page by page.
#include "store/audit.hpp"

#include "base/asked_from.hpp"
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/statement_names.hpp"

#include <algorithm>
#include <iterator>

namespace cakey {

namespace {

enum Parts : unsigned {
    by_person = 1,
    by_event = 2,
    by_order = 4,
    by_company = 8,
    by_address = 16,
    by_denial = 32,
    by_from = 64,
    by_until = 128,
    after_place = 256,
    before_place = 512,
    by_subject = 1024,
};

const StatementNames<11> page_names("audit_page_");

struct PageParams {
    StaffId person;
    std::string event;
    std::string order_number;
    CompanyId company;
    std::string address;
    std::string subject;
    Instant from;
    Instant until;
    ListPlace place;
};

unsigned parts_of(const AuditFilter& filter)
{
    return part(filter.person.has_value(), by_person) | part(!filter.event.empty(), by_event)
           | part(!filter.order_number.empty(), by_order) | part(filter.company.has_value(), by_company)
           | part(!filter.address.empty(), by_address) | part(!filter.subject.empty(), by_subject)
           | part(filter.denied, by_denial) | part(filter.from.has_value(), by_from)
           | part(filter.until.has_value(), by_until) | part(filter.after.has_value(), after_place)
           | part(is_backwards(filter), before_place);
}

const std::string row_columns =
    "select a.id, a.at, a.by, a.person_id, coalesce(s.name, p.name, ''), coalesce(s.username, ''), a.address,"
    " a.event, a.company_id, coalesce(c.name, ''), a.order_number, a.subject, a.before, a.after, a.detail,"
    " a.result from audit_lines a"
    " left join staff s on a.by in ('operator', 'outlet') and s.id = a.person_id"
    " left join companies p on a.by = 'company' and p.id = a.person_id"
    " left join companies c on c.id = a.company_id where ";

Query page_query(unsigned parts, const PageParams& bound)
{
    Query query(row_columns + "true");
    if (parts & by_person)
        query += "and a.by in ('operator', 'outlet') and a.person_id =" + as_id(bound.person);
    if (parts & by_event)
        query += "and a.event =" + as_text(bound.event);
    if (parts & by_order)
        query += "and a.order_number <> '' and a.order_number =" + as_text(bound.order_number);
    if (parts & by_company)
        query += "and a.company_id <> 0 and a.company_id =" + as_id(bound.company);
    if (parts & by_address)
        query += "and a.address <> '' and a.address =" + as_text(bound.address);
    if (parts & by_subject)
        query += "and a.subject <> '' and a.subject =" + as_text(bound.subject);
    if (parts & by_denial)
        query += "and a.result = 'denied'";
    if (parts & by_from)
        query += "and a.at >=" + as_instant(bound.from);
    if (parts & by_until)
        query += "and a.at <" + as_instant(bound.until);
    if (parts & (after_place | before_place)) {
        query += std::string("and (a.at, a.id) ") + (parts & after_place ? "<" : ">") + " (";
        query += as_instant(bound.place.created_at) + "," + as_number(bound.place.id) + ")";
    }
    query += parts & before_place ? "order by a.at, a.id" : "order by a.at desc, a.id desc";
    query += "limit " + std::to_string(AuditFilter::page_size + 1);
    return query;
}

}

void Audit::add(AuditLine line)
{
    line.address = AskedFrom::address();
    link_.database().persist(line);
}

AuditPage Audit::page(const AuditFilter& filter)
{
    const unsigned parts = parts_of(filter);
    const PageParams params{filter.person.value_or(StaffId()),
                            filter.event,
                            filter.order_number,
                            filter.company.value_or(CompanyId()),
                            filter.address,
                            filter.subject,
                            filter.from.value_or(Instant()),
                            filter.until.value_or(Instant()),
                            filter.after ? *filter.after : filter.before.value_or(ListPlace())};
    return sorted_page(rows<AuditRow>(link_, page_names.of(parts), params,
                                    [&](const PageParams& bound) { return page_query(parts, bound); }),
                     filter);
}

// Event by event, each by its index: few lines have one of these.
std::vector<AuditRow> Audit::latest(const std::vector<std::string>& events, int most)
{
    struct Params {
        std::string event;
        std::int64_t most;
    };
    std::vector<AuditRow> lines;
    for (const auto& event : events)
        std::ranges::move(rows<AuditRow>(link_, "audit_latest", Params{event, most},
                                         [](const Params& bound) {
                                             return row_columns + "a.event =" + as_text(bound.event)
                                                    + "order by a.at desc, a.id desc limit" + as_number(bound.most);
                                         }),
                          std::back_inserter(lines));
    std::ranges::sort(lines, [](const AuditRow& one, const AuditRow& other) { return other.place() < one.place(); });
    lines.resize(std::min(lines.size(), static_cast<std::size_t>(most)));
    return lines;
}

std::vector<StaffId> Audit::people(const std::string& username_or_name)
{
    std::vector<StaffId> people;
    for (const auto& row : rows<CountScalar>(link_, "audit_people", username_or_name, [](const std::string& bound) {
             return "select id from staff where username = lower(" + as_text(bound) + ") or name =" + as_text(bound)
                    + "order by id";
         }))
        people.push_back({row.value});
    return people;
}

bool Audit::has(StaffId person, const std::string& event, const std::string& order_number, const std::string& subject,
                Instant since)
{
    struct Params {
        StaffId person;
        std::string event;
        std::string order_number;
        std::string subject;
        Instant since;
    };
    return first<CountScalar>(link_, "audit_has", Params{person, event, order_number, subject, since},
                              [](const Params& bound) {
                                  return "select count(*) from audit_lines where order_number <> '' and order_number ="
                                         + as_text(bound.order_number) + "and event =" + as_text(bound.event)
                                         + "and subject =" + as_text(bound.subject)
                                         + "and by in ('operator', 'outlet') and person_id =" + as_id(bound.person)
                                         + "and at >" + as_instant(bound.since);
                              })
               ->value
           > 0;
}

}
