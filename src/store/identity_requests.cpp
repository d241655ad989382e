// Requests at the desk: found by number or by company, listed with everybody's names.
#include "store/identity_requests.hpp"

#include "domain/fault.hpp"
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

using Column = odb::query<IdentityRequest>;

const std::string rows_begin =
    "select r.number, r.matter, r.state, r.company_id, c.name, r.before_name, r.before_credit_code, r.after_name,"
    " r.after_credit_code, coalesce(a.name, ''), coalesce(d.name, ''), r.asked_at, r.decided_at, r.ends_at, r.reason"
    " from identity_requests r join companies c on c.id = r.company_id left join staff a on a.id = r.asked_by"
    " left join staff d on d.id = r.decided_by where ";

}

void IdentityRequests::add(IdentityRequest& request) { link_.database().persist(request); }

IdentityRequest IdentityRequests::numbered(const std::string& number)
{
    auto found = first<IdentityRequest>(link_, "identity_request", number,
                                        [](const std::string& bound) { return Column::number == Column::_ref(bound); });
    if (!found)
        throw DomainError(Fault::not_found);
    return *std::move(found);
}

void IdentityRequests::save(IdentityRequest& request) { link_.database().update(request); }

std::optional<IdentityRequest> IdentityRequests::newest(CompanyId company, IdentityMatter matter)
{
    struct Params {
        CompanyId company;
        IdentityMatter matter;
    };
    return first<IdentityRequest>(link_, "identity_newest", Params{company, matter}, [](const Params& bound) {
        return (Column::company_id == as_id(bound.company) && Column::matter == as_text(bound.matter))
               + "order by asked_at desc, id desc limit 1";
    });
}

std::vector<IdentityRequest> IdentityRequests::open_of(CompanyId company)
{
    return rows<IdentityRequest>(link_, "identity_open_of", company, [](const CompanyId& id) {
        return (Column::company_id == as_id(id)) + "and state = 'open' order by id";
    });
}

int IdentityRequests::asked(CompanyId company, IdentityMatter matter, Instant since)
{
    struct Params {
        CompanyId company;
        IdentityMatter matter;
        Instant since;
    };
    const Params params{company, matter, since};
    const auto found = first<CountScalar>(link_, "identity_asked", params, [](const Params& bound) {
        return "select count(*) from identity_requests where company_id =" + as_id(bound.company)
               + "and matter =" + as_text(bound.matter) + "and asked_at >" + as_instant(bound.since);
    });
    return static_cast<int>(found->value);
}

std::vector<IdentityRow> IdentityRequests::open(int most)
{
    return rows<IdentityRow>(link_, "identity_open", std::int64_t{most}, [](const std::int64_t& bound) {
        return rows_begin + "r.state = 'open' order by r.asked_at, r.id limit" + as_number(bound);
    });
}

std::vector<IdentityRow> IdentityRequests::of(CompanyId company, int most)
{
    struct Params {
        CompanyId company;
        std::int64_t most;
    };
    return rows<IdentityRow>(link_, "identity_of", Params{company, most}, [](const Params& bound) {
        return rows_begin + "r.company_id =" + as_id(bound.company) + "order by r.asked_at desc, r.id desc limit"
               + as_number(bound.most);
    });
}

}
