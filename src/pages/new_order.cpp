// Making a draft.
#include "pages/new_order.hpp"

#include "crypto/tokens.hpp"
#include "domain/fault.hpp"
#include "pages/access.hpp"
#include "pages/handler_id.hpp"
#include "pages/order_form_fields.hpp"

namespace cakey::pages {

namespace {

// "2026112203948172": the day in China, and eight digits nobody can guess.
std::string new_number(Instant now)
{
    auto day = date_text(china_date(now));
    std::erase(day, '-');
    return day + crypto::random_digits(8);
}

}

web::Response NewOrderPage::form(const web::Request& request) const
{
    const auto id = request.who<CompanyPerson>().id;
    const auto now = clock_.now();
    const auto company = store_.read([&](Unit& unit) { return unit.companies().numbered(id); });
    if (!company.profile().complete())
        return screens_.see_other(urls_.profile_for_order(), "complete_profile");
    if (!company.may_order())
        return screens_.see_other(urls_.invoice_info_for_order(), "complete_invoice_info");

    std::optional<Order> last;
    const auto choices = store_.read([&](Unit& unit) {
        last = unit.orders().newest(id);
        return OrderChoices::read(unit, now);
    });
    OrderForm form;
    if (last)
        form.fill_handler(last->application(),
                          opened_handler_id(seal_, last->number(), last->application().handler_id_sealed));
    return show_new(request, form, choices, {}, nullptr, nullptr);
}

web::Response NewOrderPage::create(const web::Request& request) const
{
    for (;;)
        if (auto done = create_as(request, new_number(clock_.now())))
            return *std::move(done);
}

std::optional<web::Response> NewOrderPage::create_as(const web::Request& request, const std::string& number) const
{
    const auto id = request.who<CompanyPerson>().id;
    const auto now = clock_.now();
    bool may_order = false;
    const auto choices = store_.read([&](Unit& unit) {
        may_order = unit.companies().numbered(id).may_order();
        return OrderChoices::read(unit, now);
    });
    if (!may_order)
        return web::see_other(urls_.new_order());

    const OrderForm form(request.form());
    FormCheck check;
    auto application = form.read(choices, china_date(now), check);
    const PaperUploads uploads(request.form(), number, seal_, now);
    uploads.say_flaws(check);
    if (check.failed())
        return show_new(request, form, choices, check, &uploads, OrderForm::has_total(check) ? &application : nullptr);

    application.handler_id_sealed = sealed_handler_id(seal_, number, form.id_number(china_date(now)));
    try {
        store_.transact([&](Unit& unit) {
            // There already: the answer to an earlier COMMIT was lost, and this is the second run.
            if (const auto latest = unit.orders().latest(id, 1); !latest.empty() && latest.front().number == number)
                return;
            Order order(number, id, application, now);
            unit.orders().add(order);
            uploads.put(unit, order);
        });
    } catch (const DomainError& error) {
        if (error.fault() == Fault::already_exists)
            return std::nullopt;
        throw;
    }
    request.log().order = number;
    request.log().event = "saved";
    return screens_.see_other(urls_.order(number), "order_saved");
}

web::Response NewOrderPage::show_new(const web::Request& request, const OrderForm& form, const OrderChoices& choices,
                                     const FormCheck& check, const PaperUploads* uploads,
                                     const Application* priced) const
{
    auto fields = screens_.fields(request, "订单申请", Here::orders);
    fields.set_view("HEADING", "订单申请");
    fields.set("ACTION", urls_.orders());
    fields.set("BACK_URL", urls_.orders());
    fields.show("NEW");
    show_order_form(fields, form, choices);
    show_prices(fields, choices.prices, priced);
    auto flaws = uploads ? uploads->flaws : PaperFlaws();
    if (uploads)
        for (const auto& paper : uploads->papers)
            flaws[paper.kind] = "表单有误，已选的文件没有保留，请重新选择；也可以保存后再上传。";
    show_paper_fields(fields, {}, flaws, {}, urls_);
    check.show(fields);
    return screens_.show(request, "orders/form", fields, check.failed() ? 422 : 200);
}

}
