// Another invoice in the place of one that names its buyer wrong: asked for by the company, decided at the desk.
#include "deeds/reissues.hpp"
#include "base/utf8.hpp"
#include "deeds/taxpayers.hpp"
#include "domain/fault.hpp"
#include "pages/frame/numbers.hpp"
#include "pages/invoices/handlers.hpp"
#include "pages/orders/buyer.hpp"

namespace cakey::pages {

namespace {

// clang-format off
constexpr Field reason_field{
    .id = "reissue_reason", .label = "换开原因", .hint = "5 到 200 个字，例如：纳税人识别号填写错误。",
    .longest = Reissue::longest_reason, .wide = true};
// clang-format on

}

// Filled in with what the company's next invoice would say: whoever has corrected that already only sends it.
web::Response Reissues::begin(const web::Request& request, const CompanyPerson& who) const
{
    Form form;
    put_buyer(form, store_.read([&](Unit& unit) { return unit.companies().numbered(who.id).invoice_info(); }));
    return form_page(request, who, form);
}

web::Response Reissues::create(const web::Request& request, const CompanyPerson& who) const
{
    Form form(request.form());
    deeds::ReissueWish wish;
    wish.info = read_buyer(form);
    wish.reason = form.line(reason_field);
    if (!form.failed(reason_field) && code_points(wish.reason) < Reissue::shortest_reason)
        form.wrong(reason_field, "请把换开原因写清楚，至少 5 个字。");
    if (!form.failed()
        && store_.read([&](Unit& unit) { return deeds::as_allowed(unit, who.id, wish.info).kind != wish.info.kind; }))
        refuse_special(form);
    if (form.failed())
        return form_page(request, who, form);
    const auto& number = order_number_in(request);
    transact([&](Unit& unit, Instant now) { deeds::ask_reissue(unit, who.id, number, wish, now); });
    return done(request, "reissue_requested", urls_.invoice(number), "reissue_requested");
}

web::Response Reissues::withdraw(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    transact([&](Unit& unit, Instant now) { deeds::withdraw_reissue(unit, who.id, number, now); });
    return done(request, "reissue_withdrawn", urls_.invoice(number), "reissue_withdrawn");
}

web::Response Reissues::form_page(const web::Request& request, const CompanyPerson& who, const Form& form) const
{
    const auto& number = order_number_in(request);
    const auto invoice = store_.read([&](Unit& unit) {
        if (!deeds::may_ask_reissue(unit, unit.orders().of(who.id, number)))
            throw DomainError(Fault::not_found);
        return unit.invoices().of_company_order(who.id, number).value();
    });
    auto page = screens_.page(request, who, "换开发票", Here::invoices);
    page.set("NO", number);
    page.set("NUMBER", invoice.invoice_number);
    page.set("INVOICE_TITLE", invoice.info.title);
    page.set("TAX_NUMBER", invoice.info.tax_number);
    show_buyer(page, form);
    form.show(page, reason_field);
    form.show_errors(page);
    return page.render("invoices/reissue", form.status());
}

}
