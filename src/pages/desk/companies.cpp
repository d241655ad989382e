// Companies found by name or credit code, and all that the desk knows of one.
#include "pages/desk/companies.hpp"

#include "domain/fault.hpp"
#include "base/utf8.hpp"
#include "domain/text.hpp"
#include "pages/desk/company_fields.hpp"
#include "pages/desk/company_sight.hpp"
#include "pages/desk/identity_fields.hpp"
#include "pages/desk/order_sight.hpp"
#include "pages/frame/shown.hpp"

namespace cakey::pages {

namespace {

constexpr std::size_t longest_search = 100;  // characters
constexpr int most_found = 50;
constexpr int most_requests = 100;

void show_rows(web::Fields& fields, const std::vector<CompanyRow>& found)
{
    auto table = fields.add("TABLE");
    for (const auto& company : found) {
        auto row = table.add("COMPANIES");
        row.set("ID", company.id.value);
        row.set("NAME", company.name);
        row.set("CREDIT_CODE", company.credit_code);
        show_time(row, "REGISTERED", "REGISTERED_ISO", company.registered_at);
        row.show(company.closed_at ? web::Name("CLOSED") : web::Name("ACTIVE"));
    }
    if (static_cast<int>(found.size()) == most_found)
        table.add("MORE").set("COUNT", most_found);
}

}

web::Response DeskCompaniesPage::list(const web::Request& request) const
{
    if (!sees_papers(request.who<StaffPerson>().role))
        throw DomainError(Fault::not_found);
    const auto typed = trimmed(request.query("q"));
    const auto key = key_text(typed);
    auto fields = screens_.fields(request, "企业", Here::companies);
    fields.set("COMPANY_SEARCH", typed);
    if (!key.empty()) {
        const auto found = code_points(key) > longest_search
                               ? std::vector<CompanyRow>()
                               : store_.read([&](Unit& unit) { return unit.companies().search(key, most_found); });
        if (found.empty())
            fields.show("NONE_FOUND");
        else
            show_rows(fields, found);
    }
    return screens_.show(request, "desk/companies", fields);
}

web::Response DeskCompaniesPage::show(const web::Request& request) const
{
    struct Found {
        CompanyAtDesk at_desk;
        std::vector<IdentityRow> requests;
    };
    const auto found = store_.read([&](Unit& unit) {
        auto at_desk = CompanyAtDesk::in_sight(unit, request);
        const auto id = at_desk.company.id();
        return Found{std::move(at_desk), unit.identity_requests().of(id, most_requests)};
    });
    auto fields = screens_.fields(request, "企业", Here::companies);
    show_company_at_desk(fields, found.at_desk);
    show_identity_list(fields, found.requests, clock_.now());
    if (found.requests.empty())
        fields.show("NO_REQUESTS");
    if (request.who<StaffPerson>().role == Role::reviewer)
        show_may_change(fields, found.at_desk);
    return screens_.show(request, "desk/company", fields);
}

}
