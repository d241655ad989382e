// What a company's invoices say and where they go; and where the way leads on to once details are saved.
#include "domain/email.hpp"
#include "domain/tax_number.hpp"
#include "pages/account/handlers.hpp"

namespace cakey::pages {

namespace {

// clang-format off
constexpr Field title_field{
    .id = "title", .label = "发票抬头", .hint = "一般与企业名称相同。", .longest = 100, .autocomplete = "organization"};
constexpr Field tax_number_field{
    .id = "tax_number", .label = "纳税人识别号", .hint = "一般与统一社会信用代码相同。", .longest = 24,
    .wrong = "纳税人识别号不正确，一般与 18 位统一社会信用代码相同，请核对。", .verbatim = true};
constexpr Field address_phone_field{
    .id = "address_phone", .label = "地址电话", .hint = "选填。", .longest = 80, .required = false};
constexpr Field bank_account_field{
    .id = "bank_account", .label = "开户行及账号", .hint = "选填。", .longest = 100, .required = false};
constexpr Field email_field{
    .id = "email", .label = "收发票的电子邮箱", .hint = "发票（PDF、OFD、XML）发送到这个邮箱。", .longest = 254,
    .wrong = "电子邮箱不正确，请填写完整地址，如 finance@example.com。", .type = "email", .autocomplete = "email",
    .verbatim = true};
// clang-format on

bool is_legacy(std::string_view tax_number)
{
    const auto number = TaxNumber::parse(tax_number);
    return number && number->is_legacy();
}

// Whether the page was reached from an order's: ?next=order, or the form's hidden field next.
bool is_for_order(const web::Request& request)
{
    return (request.method() == web::Method::post ? request.form().get("next") : request.query("next")) == "order";
}

void show_fields(web::Fields& page, const Form& form)
{
    form.show(page, {title_field, tax_number_field, address_phone_field, bank_account_field, email_field});
}

}

web::Response InvoiceInfo::show(const web::Request& request, const CompanyPerson& who) const
{
    const auto company = store_.read([&](Unit& unit) { return unit.companies().numbered(who.id); });
    const auto& info = company.invoice_info();
    Form form;
    form.put(title_field, info.title.empty() ? company.name() : info.title);
    form.put(tax_number_field, info.tax_number.empty() ? company.credit_code() : info.tax_number);
    form.put(address_phone_field, info.address_phone);
    form.put(bank_account_field, info.bank_account);
    form.put(email_field, info.email);

    auto page = details_page(request, who, "发票信息", Here::invoice_info);
    show_fields(page, form);
    if (!info.complete())
        page.show("INCOMPLETE");
    if (is_legacy(info.tax_number))
        page.show("LEGACY_TAX_NUMBER");
    return page.render("account/invoice_info");
}

web::Response InvoiceInfo::update(const web::Request& request, const CompanyPerson& who) const
{
    Form form(request.form());
    cakey::InvoiceInfo info;
    info.title = form.line(title_field);
    const auto tax_number = form.value<TaxNumber>(tax_number_field);
    info.address_phone = form.line(address_phone_field);
    info.bank_account = form.line(bank_account_field);
    const auto email = form.value<Email>(email_field);
    if (form.failed()) {
        auto page = details_page(request, who, "发票信息", Here::invoice_info);
        show_fields(page, form);
        return page.render("account/invoice_info", form.status());
    }
    info.tax_number = tax_number->text();
    info.email = email->text();

    const auto company = transact(
        [&](Unit& unit, Instant now) { return deeds::change_invoice_info(unit, who.id, info, now); });
    return next(request, company, urls_.invoice_info(),
                is_legacy(info.tax_number) ? "invoice_info_saved_legacy" : "invoice_info_saved");
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
