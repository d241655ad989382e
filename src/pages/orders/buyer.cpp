// The fields of a buyer, typed by its company and for it.
#include "pages/orders/buyer.hpp"

#include "domain/email.hpp"
#include "domain/tax_number.hpp"

namespace cakey::pages {

namespace {

// clang-format off
constexpr Field kind_field{
    .id = "invoice_kind", .label = "发票种类",
    .hint = "专用发票仅开给一般纳税人，由我们向税务机关核对；核对通过以前开具普通发票。",
    .missing = "请选择发票种类。", .wrong = "请选择发票种类。", .kind = Field::Kind::choice, .wide = true};
constexpr Field title_field{
    .id = "title", .label = "发票抬头", .hint = "一般与企业名称相同。", .longest = 100, .autocomplete = "organization"};
constexpr Field tax_number_field{
    .id = "tax_number", .label = "纳税人识别号", .hint = "一般与统一社会信用代码相同。", .longest = 24,
    .rule = TextRule::tax_number, .verbatim = true};
constexpr Field address_phone_field{
    .id = "address_phone", .label = "地址电话", .hint = "选填。", .longest = 80, .required = false};
constexpr Field bank_account_field{
    .id = "bank_account", .label = "开户行及账号", .hint = "选填。", .longest = 100, .required = false};
constexpr Field email_field{
    .id = "email", .label = "收发票的电子邮箱", .hint = "发票（PDF、OFD、XML）发送到这个邮箱。", .longest = 254,
    .rule = TextRule::email, .type = "email", .autocomplete = "email",
    .verbatim = true};
// clang-format on

}

void put_buyer(Form& form, const cakey::InvoiceInfo& info)
{
    form.put(kind_field, word(info.kind));
    form.put(title_field, info.title);
    form.put(tax_number_field, info.tax_number);
    form.put(address_phone_field, info.address_phone);
    form.put(bank_account_field, info.bank_account);
    form.put(email_field, info.email);
}

void show_buyer(web::Fields& page, const Form& form)
{
    auto kinds = form.show(page, kind_field);
    const auto chosen = from_word<InvoiceKind>(form.text(kind_field)).value_or(InvoiceKind::ordinary);
    std::vector<Option> options;
    for (const auto& [kind, text] : labels<InvoiceKind>)
        options.push_back({word(kind), text, kind == chosen});
    add_choices(kinds, kind_field, options);
    for (const auto& field : {title_field, tax_number_field, address_phone_field, bank_account_field, email_field})
        form.show(page, field);
}

cakey::InvoiceInfo read_buyer(Form& form)
{
    cakey::InvoiceInfo info;
    if (const auto chosen = form.text(kind_field); !chosen.empty()) {  // a page from before has no such field
        const auto kind = from_word<InvoiceKind>(chosen);
        info.kind = kind.value_or(InvoiceKind::ordinary);
        if (!kind)
            form.wrong(kind_field, std::string(kind_field.wrong));
    }
    info.title = form.line(title_field);
    const auto tax_number = form.value<TaxNumber>(tax_number_field);
    info.address_phone = form.line(address_phone_field);
    info.bank_account = form.line(bank_account_field);
    const auto email = form.value<Email>(email_field);
    if (tax_number)
        info.tax_number = tax_number->text();
    if (email)
        info.email = email->text();
    return info;
}

void refuse_special(Form& form)
{
    form.wrong(kind_field, "专用发票要先核对一般纳税人资格：请在「发票信息」中申请，核对通过后再换开。");
}

bool is_legacy_tax_number(std::string_view number)
{
    const auto parsed = TaxNumber::parse(number);
    return parsed && parsed->is_legacy();
}

}
