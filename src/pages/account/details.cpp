// What a company's invoices say and where they go; and where the way leads on to once details are saved.
#include "pages/account/handlers.hpp"
#include "pages/orders/buyer.hpp"

namespace cakey::pages {

namespace {

// Whether the page was reached from an order's: ?next=order, or the form's hidden field next.
bool is_for_order(const web::Request& request)
{
    return (request.method() == web::Method::post ? request.form().get("next") : request.query("next")) == "order";
}

// How far it is with the special invoices that the company wants.
void show_check(web::Fields& page, const std::optional<TaxpayerCheck>& check, const cakey::InvoiceInfo& info)
{
    if (!check)
        return;
    if (check->open())
        page.show("CHECK_OPEN");
    else if (check->verdict == TaxpayerVerdict::other)
        page.add("CHECK_REFUSED").set("TEXT", check->reason);
    else if (check->is_about(info))
        page.show("CHECK_PASSED");
}

}

web::Response InvoiceInfo::show(const web::Request& request, const CompanyPerson& who) const
{
    const auto company = store_.read([&](Unit& unit) { return unit.companies().numbered(who.id); });
    const auto& info = company.invoice_info();
    auto usual = info;
    if (usual.title.empty())
        usual.title = company.name();
    if (usual.tax_number.empty())
        usual.tax_number = company.credit_code();
    Form form;
    put_buyer(form, usual);

    auto page = details_page(request, who, "发票信息", Here::invoice_info);
    show_buyer(page, form);
    if (!info.complete())
        page.show("INCOMPLETE");
    if (is_legacy_tax_number(info.tax_number))
        page.show("LEGACY_TAX_NUMBER");
    if (info.kind == InvoiceKind::special)
        show_check(page, store_.read([&](Unit& unit) { return unit.taxpayer_checks().newest(who.id); }), info);
    return page.render("account/invoice_info");
}

web::Response InvoiceInfo::update(const web::Request& request, const CompanyPerson& who) const
{
    Form form(request.form());
    const auto info = read_buyer(form);
    if (form.failed()) {
        auto page = details_page(request, who, "发票信息", Here::invoice_info);
        show_buyer(page, form);
        form.show_errors(page);
        return page.render("account/invoice_info", form.status());
    }
    const auto company = transact(
        [&](Unit& unit, Instant now) { return deeds::change_invoice_info(unit, who.id, info, now); });
    return next(request, company, urls_.invoice_info(),
                is_legacy_tax_number(info.tax_number) ? "invoice_info_saved_legacy" : "invoice_info_saved");
}

Page DetailsHandler::details_page(const web::Request& request, const CompanyPerson& who, std::string_view title,
                                  Here here) const
{
    auto page = screens_.page(request, who, title, here);
    if (is_for_order(request))
        page.show("FOR_ORDER");
    return page;
}

web::Response DetailsHandler::next(const web::Request& request, const Company& company, const std::string& page,
                                   std::string_view flash) const
{
    if (!is_for_order(request))
        return screens_.see_other(page, flash);
    if (!company.profile().complete())
        return screens_.see_other(urls_.profile_for_order(), "complete_profile");
    if (!company.invoice_info().complete())
        return screens_.see_other(urls_.invoice_info_for_order(), "complete_invoice_info");
    return screens_.see_other(urls_.new_order(), flash);
}

}
