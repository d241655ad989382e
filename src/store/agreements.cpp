// The agreement: a few versions, and a row for each consent.
#include "store/agreements.hpp"

#include "domain/fault.hpp"
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/scalar.hpp"

namespace cakey {

namespace {

// Of a query over agreements.
constexpr const char* stands = "not exists (select from agreement_withdrawals w where w.version = agreements.version) ";

struct Asked {
    CompanyId company;
    Instant at;
};

struct PageParams {
    int version;
    ListPlace place;
};

enum class Way { from_start, after, before };

Query page_query(Way way, const PageParams& bound)
{
    Query query("select c.id, c.name, g.at, g.registered, g.address, g.browser from ("
                "select id as company_id, agreed_at as at, true as registered, '' as address, '' as browser"
                " from companies where agreement_version ="
                + as_number(bound.version)
                + "union all select company_id, at, false, address, browser from agreement_consents where version ="
                + as_number(bound.version) + ") g join companies c on c.id = g.company_id");
    if (way != Way::from_start)
        query += std::string("where (g.at, g.company_id) ") + (way == Way::after ? "<" : ">") + " ("
                 + as_instant(bound.place.created_at) + "," + as_number(bound.place.id) + ")";
    query += way == Way::before ? "order by g.at, g.company_id" : "order by g.at desc, g.company_id desc";
    query += "limit " + std::to_string(ConsentFilter::page_size + 1);
    return query;
}

}

Agreement Agreements::in_force(Instant at)
{
    auto found = first<Agreement>(link_, "agreement_in_force", at, [](const Instant& then) {
        return std::string("where ") + stands + "and valid_from <=" + as_instant(then)
               + "order by version desc limit 1";
    });
    if (!found)
        throw DomainError(Fault::not_found);
    return *std::move(found);
}

std::optional<Agreement> Agreements::version(int number)
{
    const std::unique_ptr<Agreement> found(link_.database().find<Agreement>(number));
    return found ? std::optional(*found) : std::nullopt;
}

std::vector<Agreement> Agreements::all()
{
    return rows<Agreement>(link_, "agreements", 0, [](const int&) { return Query("order by version desc"); });
}

std::vector<AgreementWithdrawal> Agreements::withdrawals()
{
    return rows<AgreementWithdrawal>(link_, "agreement_withdrawals", 0,
                                     [](const int&) { return Query("order by version"); });
}

void Agreements::add(const Agreement& agreement)
{
    auto row = agreement;
    link_.database().persist(row);
}

void Agreements::withdraw(const AgreementWithdrawal& withdrawal)
{
    auto row = withdrawal;
    link_.database().persist(row);
}

std::optional<int> Agreements::unanswered(CompanyId company, Instant at)
{
    const auto found = first<CountScalar>(
        link_, "agreement_unanswered", Asked{company, at}, [](const Asked& bound) {
            return std::string("select version::bigint from agreements where version = (select max(version) from"
                               " agreements where ")
                   + stands + "and valid_from <=" + as_instant(bound.at)
                   + ") and version > (select agreement_version from companies where id =" + as_id(bound.company)
                   + ") and not exists (select from agreement_consents c where c.version = agreements.version"
                     " and c.company_id ="
                   + as_id(bound.company) + ")";
        });
    return found ? std::optional(static_cast<int>(found->value)) : std::nullopt;
}

void Agreements::add(AgreementConsent& consent) { link_.database().persist(consent); }

std::vector<ConsentCount> Agreements::counts()
{
    return rows<ConsentCount>(link_, "agreement_counts", 0, [](const int&) {
        return Query("select version, count(*) from (select agreement_version as version from companies"
                     " union all select version from agreement_consents) g group by version");
    });
}

ConsentPage Agreements::consents(const ConsentFilter& filter)
{
    const auto way = filter.after ? Way::after : filter.before ? Way::before : Way::from_start;
    const auto* name = way == Way::after    ? "agreement_consents_after"
                       : way == Way::before ? "agreement_consents_before"
                                            : "agreement_consents";
    const PageParams params{filter.version, filter.after ? *filter.after : filter.before.value_or(ListPlace())};
    return sorted_page(
        rows<ConsentRow>(link_, name, params, [&](const PageParams& bound) { return page_query(way, bound); }), filter);
}

}
