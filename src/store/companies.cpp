// Companies: finding and saving.
#include "store/companies.hpp"

#include "base/utf8.hpp"
#include "domain/certificate_standing.hpp"
#include "domain/fault.hpp"
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/queries.hpp"

namespace cakey {

CompanyId Companies::add(Company& company)
{
    link_.database().persist(company);
    return company.id();
}

Company Companies::numbered(CompanyId id)
{
    // By a prepared query, which can be asked together with others: most pages of a company show it.
    auto found = first<Company>(link_, "company_numbered", id,
                                [](const CompanyId& bound) { return "where id =" + as_id(bound); });
    if (!found)
        throw DomainError(Fault::not_found);
    return *std::move(found);
}

Company Companies::locked(CompanyId id)
{
    auto found = first<Company>(link_, "company_locked", id,
                                [](const CompanyId& bound) { return "where id =" + as_id(bound) + "for update"; });
    if (!found)
        throw DomainError(Fault::not_found);
    return *std::move(found);
}

std::optional<Company> Companies::called(const std::string& name_key_or_credit_code)
{
    return first<Company>(link_, "company_called", name_key_or_credit_code, [](const std::string& key) {
        using Column = odb::query<Company>;
        return (Column::name_key == Column::_ref(key) || Column::credit_code == Column::_ref(key))
               && Column::closed_at.is_null();
    });
}

bool Companies::is_taken(const CompanyName& name, CompanyId self, Instant now)
{
    struct Params {
        std::string key;
        std::string skeleton;
        CompanyId self;
        Instant now;
    };
    const Params params{name.normalized(), name.skeleton(), self, now};
    const auto found = first<CountScalar>(link_, "company_name_taken", params, [](const Params& bound) {
        return "select count(*) from (select from companies where closed_at is null and id <>" + as_id(bound.self)
               + "and (name_key =" + as_text(bound.key) + "or name_skeleton =" + as_text(bound.skeleton)
               + ") union all select from reserved_names r join companies c on c.id = r.company_id"
                 " where c.closed_at is null and c.id <>"
               + as_id(bound.self) + "and r.name_skeleton =" + as_text(bound.skeleton) + "and reserved_until >"
               + as_instant(bound.now) + ") holders";
    });
    return found->value > 0;
}

bool Companies::is_taken(const CreditCode& credit_code, CompanyId self, Instant now)
{
    struct Params {
        std::string credit_code;
        CompanyId self;
        Instant now;
    };
    const Params params{credit_code.text(), self, now};
    const auto found = first<CountScalar>(link_, "company_credit_code_taken", params, [](const Params& bound) {
        return "select count(*) from (select from companies where closed_at is null and id <>" + as_id(bound.self)
               + "and credit_code =" + as_text(bound.credit_code)
               + "union all select from reserved_names r join companies c on c.id = r.company_id"
                 " where c.closed_at is null and c.id <>"
               + as_id(bound.self) + "and r.credit_code =" + as_text(bound.credit_code) + "and reserved_until >"
               + as_instant(bound.now) + ") holders";
    });
    return found->value > 0;
}

std::vector<Company> Companies::without_skeleton(CompanyId behind, int most)
{
    struct Params {
        CompanyId behind;
        std::int64_t most;
    };
    return rows<Company>(link_, "company_without_skeleton", Params{behind, most}, [](const Params& bound) {
        return "name_skeleton is null and id >" + as_id(bound.behind) + "order by id limit" + as_number(bound.most);
    });
}

void Companies::save(Company& company) { link_.database().update(company); }

int Companies::drafts(CompanyId id)
{
    const auto found = first<CountScalar>(link_, "company_drafts", id, [](const CompanyId& company) {
        return "select count(*) from orders where company_id =" + as_id(company) + "and state = 'draft'";
    });
    return static_cast<int>(found->value);
}

OrderBonds Companies::bonds(CompanyId id)
{
    return *first<OrderBonds>(link_, "company_order_bonds", id, [](const CompanyId& company) {
        return "select exists (select from orders where state not in ('draft', 'completed', 'closed') and company_id ="
               + as_id(company) + "), exists (select from orders where state = 'completed' and company_id ="
               + as_id(company) + ")";
    });
}

CompanyNotices Companies::notices(CompanyId id, int agreement, Instant at)
{
    struct Params {
        CompanyId company;
        int agreement;
        Instant at;
        Instant end;
    };
    const Params params{id, agreement, at, at + ending_time};
    return *first<CompanyNotices>(link_, "company_notices", params, [](const Params& bound) {
        return "select count(*) filter (where state = 'draft')::int,"
               " count(*) filter (where state = 'awaiting_payment')::int,"
               " count(*) filter (where state = 'awaiting_correction')::int,"
               " count(*) filter (where state = 'dispatched')::int,"
               " count(*) filter (where state = 'handed_over')::int,"
               " (select count(*)::int from certificates c where issued_at is not null and company_id ="
               + as_id(bound.company) + "and state in ('issued', 'delivered') and not_after >" + as_instant(bound.at)
               + "and not_after <=" + as_instant(bound.end) + "and not " + is_replaced
               + "), exists (select from agreement_consents where version =" + as_number(bound.agreement)
               + "and company_id =" + as_id(bound.company) + "), exists ("
               + newest_text_failed("mobile = (select mobile from companies where id =" + as_id(bound.company) + ")")
               + "), exists (select from mail_bounces where company_id =" + as_id(bound.company)
               + ") from orders where company_id =" + as_id(bound.company) + "and state not in ('completed', 'closed')";
    });
}

CompanyOrders Companies::orders_of(CompanyId id)
{
    return *first<CompanyOrders>(link_, "company_orders", id, [](const CompanyId& company) {
        return "select count(*) filter (where submission > 0),"
               " count(*) filter (where state not in ('draft', 'completed', 'closed')),"
               " count(*) filter (where state = 'completed') from orders where company_id ="
               + as_id(company);
    });
}

std::vector<Unfinished> Companies::unfinished(CompanyId id, int most)
{
    struct Params {
        CompanyId company;
        std::int64_t most;
    };
    return rows<Unfinished>(link_, "company_unfinished", Params{id, most}, [](const Params& bound) {
        return "select kind, number, certificate from (with own as (select id, number, state from orders"
               " where company_id ="
               + as_id(bound.company)
               + "), letters as (select i.order_number from invoices i join own o on o.id = i.order_id"
                 " left join red_letters r on r.invoice_id = i.id"
                 " where i.state in ('wanted', 'submitted', 'issued', 'mailing', 'failed') or r.state <> 'issued')"
                 " select 1 as place, 'order' as kind, number, 0::bigint as certificate from own"
                 " where state not in ('draft', 'completed', 'closed')"
                 " union all select 2, 'payment', o.number, 0 from payments p join own o on o.id = p.order_id"
                 " where p.state in ('wanted', 'waiting', 'closing') or p.state in ('surplus', 'unexpected')"
                 " and not exists (select from refunds r where r.payment_id = p.id)"
                 " union all select 3, 'refund', o.number, 0 from refunds r join own o on o.id = r.order_id"
                 " where r.state not in ('done', 'settled')"
                 " union all select 4, case when exists (select from revocations v where v.certificate_id = c.id"
                 " and v.done_at is null and v.refused_at is null and v.withdrawn_at is null)"
                 " then 'revocation' else 'certificate' end, o.number, c.id from certificates c join own o"
                 " on o.id = c.order_id where c.state not in ('revoked', 'expired', 'refused', 'abandoned')"
                 " union all select 5, 'invoice', order_number, 0 from letters"
                 " union all select 6, 'reissue', o.number, 0 from reissues s join own o on o.number = s.order_number"
                 " where s.outcome is null"
                 " union all select 7, 'reversal', o.number, 0 from reversals x join own o on o.id = x.order_id"
                 " where x.outcome is null) found order by place, number, certificate limit"
               + as_number(bound.most);
    });
}

std::vector<CompanyRow> Companies::search(const std::string& key, int most)
{
    struct Params {
        std::string key;
        std::int64_t most;
    };
    const Params params{key, most};
    const std::string columns = "select id, name, credit_code, registered_at, closed_at from companies";
    const std::string newest_first = "order by id desc limit";
    auto numbered = rows<CompanyRow>(link_, "company_search_number", params, [&](const Params& bound) {
        return "select * from ((" + columns + " where credit_code =" + as_text(bound.key) + ") union (" + columns
               + " where mobile =" + as_text(bound.key) + "limit" + as_number(bound.most) + ")) found " + newest_first
               + as_number(bound.most);
    });
    if (!numbered.empty() || code_points(key) < 2)
        return numbered;
    // What is in many names is soon found among the newest, where its pairs would lead to all of them.
    auto among_newest = rows<CompanyRow>(link_, "company_search_newest", params, [&](const Params& bound) {
        return "select id, name, credit_code, registered_at, closed_at from (select * from companies order by id desc"
               " limit 500) newest where strpos(name_key,"
               + as_text(bound.key) + ") > 0 " + newest_first + as_number(bound.most);
    });
    if (among_newest.size() == static_cast<std::size_t>(most))
        return among_newest;
    return rows<CompanyRow>(link_, "company_search_name", params, [&](const Params& bound) {
        return "select * from (" + columns + " where pairs_of(name_key) @> pairs_of(" + as_text(bound.key)
               + ") and strpos(name_key," + as_text(bound.key) + ") > 0 offset 0) found " + newest_first
               + as_number(bound.most);
    });
}

}
