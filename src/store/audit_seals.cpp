// Seals, lines and the numbers of transactions.
#include "store/audit_seals.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

using Column = odb::query<AuditSeal>;

const std::string columns = "select id, at, by, person_id, address, event, company_id, order_number, subject, before,"
                            " after, detail, result from audit_lines where ";

struct Span {
    std::int64_t first;
    std::int64_t last;
    std::int64_t most;
};

std::int64_t number(Link& link, const char* name, const std::string& what)
{
    return first<CountScalar>(link, name, 0, [&](const int&) { return Query("select " + what); })->value;
}

}

bool AuditSeals::take_turn()
{
    return number(link_, "audit_turn", "pg_try_advisory_xact_lock(hashtextextended('audit seals', 0))::int::bigint")
           == 1;
}

void AuditSeals::add(AuditSeal& seal) { link_.database().persist(seal); }

std::optional<AuditSeal> AuditSeals::newest()
{
    return first<AuditSeal>(link_, "audit_seal_newest", 0,
                            [](const int&) { return Query("order by number desc limit 1"); });
}

std::vector<AuditSeal> AuditSeals::after(std::int64_t number, int most)
{
    return rows<AuditSeal>(link_, "audit_seals_after", Span{number, 0, most}, [](const Span& bound) {
        return (Column::number > Column::_ref(bound.first)) + "order by number limit" + as_number(bound.most);
    });
}

std::vector<WrittenLine> AuditSeals::lines_above(std::int64_t id, int most)
{
    return rows<WrittenLine>(link_, "audit_lines_above", Span{id, 0, most}, [](const Span& bound) {
        return columns + "id >" + as_number(bound.first) + "order by id limit" + as_number(bound.most);
    });
}

std::vector<WrittenLine> AuditSeals::lines_between(std::int64_t first, std::int64_t last, int most)
{
    return rows<WrittenLine>(link_, "audit_lines_between", Span{first, last, most}, [](const Span& bound) {
        return columns + "id between" + as_number(bound.first) + "and" + as_number(bound.last) + "order by id limit"
               + as_number(bound.most);
    });
}

std::int64_t AuditSeals::this_transaction()
{
    return number(link_, "audit_transaction", "pg_current_xact_id()::text::bigint");
}

bool AuditSeals::are_over_before(std::int64_t transaction)
{
    return first<CountScalar>(link_, "audit_over", transaction,
                              [](const std::int64_t& bound) {
                                  return "select (pg_snapshot_xmin(now)::text::bigint >=" + as_number(bound)
                                         + "or pg_snapshot_xmax(now)::text::bigint <=" + as_number(bound)
                                         + ")::int::bigint from pg_current_snapshot() now";
                              })
               ->value
           == 1;
}

}
