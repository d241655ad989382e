// What a company's invoices say, and where they go. An order keeps its own copy from its submission on.
#include "pages/invoice_info.hpp"

#include "domain/email.hpp"
#include "domain/tax_number.hpp"
#include "pages/access.hpp"
#include "pages/form_values.hpp"
#include "pages/next_step.hpp"

namespace cakey::pages {

namespace {

constexpr FormField title_field{"title", "INVOICE_TITLE", "TITLE_ERROR"};
constexpr FormField tax_number_field{"tax_number", "TAX_NUMBER", "TAX_NUMBER_ERROR"};
constexpr FormField address_phone_field{"address_phone", "ADDRESS_PHONE", "ADDRESS_PHONE_ERROR"};
constexpr FormField bank_account_field{"bank_account", "BANK_ACCOUNT", "BANK_ACCOUNT_ERROR"};
constexpr FormField email_field{"email", "EMAIL", "EMAIL_ERROR"};

constexpr std::size_t longest_line = 100;

bool is_legacy(const std::string& tax_number)
{
    const auto number = TaxNumber::parse(tax_number);
    return number && number->is_legacy();
}

InvoiceInfo read(const web::Form& form, FormCheck& check)
{
    InvoiceInfo info;
    info.title = read_line(form, {title_field, "发票抬头", longest_line}, check);
    if (const auto number = TaxNumber::parse(form.get(tax_number_field.id)))
        info.tax_number = number->text();
    else
        check.wrong(tax_number_field, "纳税人识别号不正确，一般与 18 位统一社会信用代码相同，请核对。");
    info.address_phone = read_line(form, {address_phone_field, "地址电话", longest_line, false}, check);
    info.bank_account = read_line(form, {bank_account_field, "开户行及账号", longest_line, false}, check);
    if (const auto email = Email::parse(form.get(email_field.id)))
        info.email = email->text();
    else
        check.wrong(email_field, "电子邮箱不正确，请填写完整地址，如 finance@example.com。");
    return info;
}

}

web::Response InvoiceInfoPage::show(const web::Request& request) const
{
    const auto id = request.who<CompanyPerson>().id;
    const auto company = store_.read([&](Unit& unit) { return unit.companies().numbered(id); });
    const auto& info = company.invoice_info();

    auto fields = screens_.fields(request, "发票信息", Here::invoice_info);
    fields.set(title_field.value, info.title.empty() ? company.name() : info.title);
    fields.set(tax_number_field.value, info.tax_number.empty() ? company.credit_code() : info.tax_number);
    fields.set(address_phone_field.value, info.address_phone);
    fields.set(bank_account_field.value, info.bank_account);
    fields.set(email_field.value, info.email);
    if (!info.complete())
        fields.show("INCOMPLETE");
    if (is_legacy(info.tax_number))
        fields.show("LEGACY_TAX_NUMBER");
    return form(request, std::move(fields), 200);
}

web::Response InvoiceInfoPage::update(const web::Request& request) const
{
    const auto& typed = request.form();
    FormCheck check;
    const auto info = read(typed, check);
    if (check.failed()) {
        auto fields = screens_.fields(request, "发票信息", Here::invoice_info);
        for (const auto& field : {title_field, tax_number_field, address_phone_field, bank_account_field, email_field})
            fields.set(field.value, typed.get(field.id));
        check.show(fields);
        return form(request, std::move(fields), 422);
    }

    const auto id = request.who<CompanyPerson>().id;
    const auto now = clock_.now();
    const auto company = store_.transact([&](Unit& unit) {
        auto saved = unit.companies().numbered(id);
        saved.invoice_to(info);
        unit.companies().save(saved);
        unit.audit().add({0, now, Party::company, id.value, "invoice_info_changed", {}, {}});
        return saved;
    });
    const auto flash = is_legacy(info.tax_number) ? "invoice_info_saved_legacy" : "invoice_info_saved";
    return next_step(request, company, urls_, screens_, urls_.invoice_info(), flash);
}

web::Response InvoiceInfoPage::form(const web::Request& request, web::Fields fields, int status) const
{
    if (is_for_order(request))
        fields.show("FOR_ORDER");
    return screens_.show(request, "invoice_info", fields, status);
}

}
