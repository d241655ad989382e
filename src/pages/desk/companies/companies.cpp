// Companies: the search, one account, and what is changed about it at the desk.
#include "base/utf8.hpp"
#include "deeds/identity.hpp"
#include "deeds/numbers.hpp"
#include "domain/text.hpp"
#include "pages/certificates/parts.hpp"
#include "pages/desk/companies/handlers.hpp"
#include "pages/desk/companies/taxpayer_panel.hpp"
#include "pages/desk/parts.hpp"
#include "pages/desk/past_orders.hpp"
#include "pages/desk/sight.hpp"
#include "pages/papers/papers.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

constexpr std::size_t longest_search = 100;  // characters
constexpr int most_found = 50;
constexpr int most_requests = 100;
constexpr int most_orders = 20;

constexpr Field name_field = [] {
    auto field = hinted(fields::company_name, "与营业执照一致。不变时保留原来的内容。");
    field.autocomplete = "off";
    return field;
}();
constexpr Field credit_code_field = hinted(fields::credit_code, "");
// clang-format off
constexpr Field note_field{
    .id = "note", .label = "情况说明", .hint = "谁来办理，材料说明了什么。确认的同事会看到。", .longest = 200,
    .wide = true};
// clang-format on

void show_found(web::Fields& page, const std::vector<CompanyRow>& found)
{
    auto table = page.add("TABLE");
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

// The newest.
void show_certificates(web::Fields& page, const CertificatePage& certificates, const Urls& urls, Instant now)
{
    if (certificates.rows.empty())
        return;
    auto section = page.add("CERTIFICATES");
    for (const auto& certificate : certificates.rows) {
        auto row = section.add("ROWS");
        row.set("URL", urls.desk_certificate(certificate.id));
        row.set("SERIAL_NO", certificate.serial);
        row.set("NO", certificate.order_number);
        show_standing(row, certificate, now);
    }
    if (certificates.has_next)
        section.add("MORE").set("COUNT", CertificateFilter::page_size);
}

CompanyAtDesk read(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    return CompanyAtDesk::of(unit, company_in_sight(unit, request, who));
}

// That it has changed, or may not, is said before anything about the form.
Company company_to_change(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    auto company = company_in_sight(unit, request, who);
    deeds::require_changeable(unit, company, version_in(request));
    return company;
}

std::optional<deeds::NewName> read_name(const Company& company, Form& form)
{
    const auto name = form.value<CompanyName>(name_field);
    const auto credit_code = form.value<CreditCode>(credit_code_field);
    if (!name || !credit_code)
        return std::nullopt;
    deeds::NewName read{*name, *credit_code};
    if (read.identity() == CompanyIdentity{company.name(), company.credit_code()})
        form.wrong(name_field, "名称和代码都与现在的相同，没有需要变更的内容。");
    return read;
}

void say_taken(Unit& unit, CompanyId id, const deeds::NewName& name, Instant now, Form& form)
{
    constexpr auto first = "由另一个账号使用，或刚由另一个账号变更、仍在保留，请先核实；确属这家企业的，先收回名称。";
    if (unit.companies().is_taken(name.name, id, now))
        form.wrong(name_field, "这个企业名称（或看起来与它相同的名称）" + std::string(first));
    if (unit.companies().is_taken(name.credit_code, id, now))
        form.wrong(credit_code_field, "这个代码" + std::string(first));
}

// One request of a kind at a time; the form keeps what was typed.
void say_asked(Unit& unit, CompanyId id, IdentityMatter matter, Form& form)
{
    if (std::ranges::any_of(unit.identity_requests().open_of(id),
                            [&](const auto& one) { return one.matter() == matter; }))
        form.wrong("form", "已经有人提出" + std::string(label(matter)) + "，请到「待办」处理。");
}

}

web::Response Companies::list(const web::Request& request, const StaffPerson& who) const
{
    require_sees_papers(who);
    const auto typed = trimmed(request.query("q"));
    const auto key = account_key(typed);
    auto page = screens_.page(request, who, "企业", Here::companies);
    page.set("COMPANY_SEARCH", typed);
    if (!key.empty()) {
        const auto found = code_points(key) > longest_search
                               ? std::vector<CompanyRow>()
                               : store_.read([&](Unit& unit) { return unit.companies().search(key, most_found); });
        if (found.empty())
            page.show("NONE_FOUND");
        else
            show_found(page, found);
    }
    return page.render("desk/companies/list");
}

web::Response Companies::show(const web::Request& request, const StaffPerson& who) const
{
    return screen(request, who, Form());
}

web::Response Companies::screen(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    std::optional<TaxpayerCheck> check;
    std::vector<IdentityRow> requests;
    std::vector<PastOrder> orders;
    CertificatePage certificates;
    const auto found = store_.read([&](Unit& unit) {
        auto at_desk = read(unit, request, who);
        if (means_.certificates)
            certificates = unit.certificates().page({.company = at_desk.company.id()});
        requests = unit.identity_requests().of(at_desk.company.id(), most_requests);
        orders = unit.orders().past(at_desk.company.id(), most_orders);
        check = unit.taxpayer_checks().newest(at_desk.company.id());
        return at_desk;
    });
    auto page = screens_.page(request, who, "企业", Here::companies);
    show_company(page, found);
    show_past_orders(page, orders);
    show_certificates(page, certificates, urls_, clock_.now());
    show_requests(page, requests, clock_.now());
    if (requests.empty())
        page.show("NO_REQUESTS");
    if (who.role == Role::operator_)
        show_may_change(page, found);
    if (check)
        show_taxpayer(page, *check, who.role == Role::operator_ || who.role == Role::administrator, form);
    return page.render("desk/companies/show", form.status());
}

web::Response Names::edit(const web::Request& request, const StaffPerson& who) const
{
    return again(request, who, Form());
}

web::Response Names::create(const web::Request& request, const StaffPerson& who) const
{
    const auto as_read = store_.read([&](Unit& unit) { return company_to_change(unit, request, who); });
    const auto now = clock_.now();
    const auto number = "Q" + deeds::new_number(now);
    Form form(request.form());
    const auto name = read_name(as_read, form);
    const auto papers = Intake(means_, who.id).identity_papers(request.form(), number, now, form);
    if (!form.failed())
        store_.read([&](Unit& unit) {
            say_taken(unit, as_read.id(), *name, now, form);
            say_asked(unit, as_read.id(), IdentityMatter::name, form);
        });
    if (form.failed())
        return again(request, who, std::move(form));

    store_.transact([&](Unit& unit) {
        deeds::ask_rename(unit, number, as_read.id(), version_in(request), *name, papers, member(who), now);
    });
    return done(request, "rename_requested", urls_.desk_request(number), "identity_requested");
}

web::Response Names::again(const web::Request& request, const StaffPerson& who, Form form) const
{
    const auto found = store_.read([&](Unit& unit) { return read(unit, request, who); });
    if (!form.failed()) {
        form.put(name_field, found.company.name());
        form.put(credit_code_field, found.company.credit_code());
    }
    auto page = screens_.page(request, who, "变更名称或代码", Here::companies);
    show_company(page, found);
    show_may_change(page, found);
    show_identity_papers(page, form);
    form.show(page, {name_field, credit_code_field});
    return page.render("desk/companies/name", form.status());
}

web::Response Reclaims::show(const web::Request& request, const StaffPerson& who) const
{
    return again(request, who, Form());
}

web::Response Reclaims::create(const web::Request& request, const StaffPerson& who) const
{
    const auto as_read = store_.read([&](Unit& unit) { return company_to_change(unit, request, who); });
    const auto now = clock_.now();
    const auto number = "Q" + deeds::new_number(now);
    Form form(request.form());
    const auto note = form.line(note_field);
    const auto papers = Intake(means_, who.id).identity_papers(request.form(), number, now, form);
    if (!form.failed())
        store_.read([&](Unit& unit) { say_asked(unit, as_read.id(), IdentityMatter::reclaim, form); });
    if (form.failed())
        return again(request, who, form);

    store_.transact([&](Unit& unit) {
        deeds::ask_reclaim(unit, number, as_read.id(), version_in(request), note, papers, member(who), now);
    });
    return done(request, "reclaim_requested", urls_.desk_request(number), "identity_requested");
}

web::Response Reclaims::again(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto found = store_.read([&](Unit& unit) { return read(unit, request, who); });
    auto page = screens_.page(request, who, "收回企业名称", Here::companies);
    show_company(page, found);
    show_may_change(page, found);
    show_identity_papers(page, form);
    form.show(page, {note_field});
    return page.render("desk/companies/reclaim", form.status());
}

}
