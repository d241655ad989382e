// The search box: one hit is gone to, several are listed.
#include "base/utf8.hpp"
#include "domain/company_name.hpp"
#include "domain/text.hpp"
#include "pages/certificates/parts.hpp"
#include "pages/desk/handlers.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

namespace {

constexpr std::size_t longest = 100;  // characters
constexpr std::size_t shortest = 2;
constexpr int most_each = cakey::Search::most_each;
constexpr int most_companies = most_each;
// An outlet sees no companies. What it typed may be in many names, of which few have an order there.
constexpr int most_companies_of_outlet = 50;

struct Found {
    std::vector<CompanyRow> companies{};
    std::vector<OrderHit> orders{};
    std::vector<OrderHit> orders_of_companies{};
    std::vector<CertificateRow> certificates{};
};

Found find(Unit& unit, const std::string& typed, const StaffPerson& who, bool certificates)
{
    Found found;
    const auto key = account_key(typed);
    found.orders = unit.search().orders(key, typed, who.outlet);
    if (!found.orders.empty() && found.orders.front().by == FoundBy::number)
        return {.orders = {found.orders.front()}};
    if (certificates && sees_papers(who))
        found.certificates = unit.certificates().of_serial(key);
    found.companies = unit.companies().search(key, sees_papers(who) ? most_companies : most_companies_of_outlet);
    std::vector<CompanyId> ids;
    for (const auto& company : found.companies)
        ids.push_back(company.id);
    if (!sees_papers(who))
        found.companies.clear();
    found.orders_of_companies = unit.search().orders_of(ids, who.outlet);
    return found;
}

// Where the only hit is; empty: there is none, or there are several.
std::string only_one(const Found& found, const Urls& urls)
{
    if (found.companies.size() + found.orders.size() + found.orders_of_companies.size() + found.certificates.size()
        != 1)
        return {};
    if (!found.certificates.empty())
        return urls.desk_certificate(found.certificates.front().id);
    if (!found.companies.empty())
        return urls.desk_company(found.companies.front().id);
    return urls.desk_order((found.orders.empty() ? found.orders_of_companies : found.orders).front().number);
}

void show_companies(web::Fields& page, const std::vector<CompanyRow>& companies)
{
    if (companies.empty())
        return;
    auto section = page.add("COMPANIES");
    for (const auto& company : companies) {
        auto row = section.add("ROWS");
        row.set("ID", company.id.value);
        row.set("NAME", company.name);
        row.set("CREDIT_CODE", company.credit_code);
        row.show(company.closed_at ? web::Name("CLOSED") : web::Name("ACTIVE"));
    }
    if (companies.size() == most_companies)
        section.add("MORE").set("COUNT", most_companies);
}

void show_certificates(web::Fields& page, const std::vector<CertificateRow>& certificates, const Urls& urls,
                       Instant now)
{
    if (certificates.empty())
        return;
    auto section = page.add("CERTIFICATES");
    for (const auto& certificate : certificates) {
        auto row = section.add("ROWS");
        row.set("URL", urls.desk_certificate(certificate.id));
        row.set("SERIAL_NO", certificate.serial);
        row.set("COMPANY", certificate.company);
        row.set("NO", certificate.order_number);
        show_state(row, certificate.state);
        show_also(row, certificate, now);
    }
}

void show_orders(web::Fields& page, web::Name name, const std::vector<OrderHit>& orders)
{
    if (orders.empty())
        return;
    auto section = page.add(name);
    for (const auto& order : orders) {
        auto row = section.add("ROWS");
        row.set("NO", order.number);
        row.set("COMPANY", order.company);
        row.set_view("BY", label(order.by));
        row.set_view("BUSINESS", label(order.business_type));
        show_state(row, order.state);
        show_time(row, order.created_at);
    }
    if (orders.size() >= most_each)
        section.add("MORE").set("COUNT", most_each);
}

}

web::Response Search::show(const web::Request& request, const StaffPerson& who) const
{
    const auto typed = in_one_line(request.query("q"));
    const auto length = code_points(account_key(typed));
    const bool can_be_found = length >= shortest && code_points(typed) <= longest;
    Found found;
    if (can_be_found)
        found = store_.read([&](Unit& unit) { return find(unit, typed, who, means_.certificates); });
    if (const auto there = only_one(found, urls_); !there.empty())
        return web::see_other(there);

    auto page = screens_.page(request, who, "搜索");
    page.set("SEARCH", cut(typed, 4 * longest));
    if (who.role != Role::outlet)
        page.show("SEES_ALL");
    if (!can_be_found)
        page.show(length < shortest ? web::Name("TOO_SHORT") : web::Name("TOO_LONG"));
    else if (found.companies.empty() && found.orders.empty() && found.orders_of_companies.empty()
             && found.certificates.empty())
        page.show("NOTHING_FOUND");
    show_certificates(page, found.certificates, urls_, clock_.now());
    show_orders(page, "ORDERS", found.orders);
    show_companies(page, found.companies);
    show_orders(page, "ORDERS_OF_COMPANIES", found.orders_of_companies);
    return page.render("desk/search");
}

}
