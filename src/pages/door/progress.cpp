// How far an order is, without signing in.
#include "domain/fault.hpp"
#include "domain/order_progress.hpp"
#include "domain/text.hpp"
#include "pages/door/handlers.hpp"
#include "pages/door/proofs.hpp"

namespace cakey::pages {

namespace {

// clang-format off
constexpr Field number_field{
    .id = "order_number", .label = "订单编号", .hint = "16 位数字，在订单详情和短信中可以看到。", .longest = 24,
    .inputmode = "numeric", .verbatim = true};
constexpr Field code_field{
    .id = "sms_code", .label = "短信验证码", .hint = "发送到提交订单时登记的手机号，5 分钟内有效。", .longest = 8,
    .missing = "请填写短信验证码；没有收到时请重新获取。",
    .wrong = "订单编号或短信验证码不正确，或验证码已过期。请核对，或重新获取。", .inputmode = "numeric",
    .autocomplete = "one-time-code", .secret = true};
// clang-format on

// Any text: what is no number is nobody's.
std::string number_in(const web::Request& request)
{
    return without_blanks(half_width(request.form().get(number_field.id)));
}

// One that was submitted: a draft has no mobile, and is its company's own business.
std::optional<Order> order_numbered(Unit& unit, const std::string& number)
{
    auto found = unit.orders().among({number});
    if (found.size() != 1 || found.front().submission() == 0)
        return std::nullopt;
    return std::move(found.front());
}

deeds::CodeAddressee addressee(const std::optional<Order>& order, const std::string& number, const Visitor& who)
{
    constexpr auto purpose = TextPurpose::progress_code;
    if (order)
        return {order->mobile(), purpose, order->company_id(), browser_key(who)};
    return deeds::CodeAddressee::nobody("order:" + number, purpose, browser_key(who));
}

}

web::Response Progress::show(const web::Request& request, const Visitor& who) const
{
    return page(request, who, Form(), std::chrono::seconds(0)).render("door/progress");
}

web::Response Progress::send_code(const web::Request& request, const Visitor& who) const
{
    Form form(request.form());
    const auto number = number_in(request);
    if (number.empty()) {
        form.wrong(number_field, "请先填写订单编号，再获取短信验证码。");
        return page(request, who, form, std::chrono::seconds(0)).render("door/progress", form.status());
    }
    const auto order = store_.read([&](Unit& unit) { return order_numbered(unit, number); });
    request.log().event = "progress_code";
    CodeField(means_).send_by_name(request, addressee(order, number, who), code_field, form);
    const auto wait = form.failed() ? std::chrono::seconds(0) : TextCode::between_sends;
    auto sent = page(request, who, form, wait);
    if (!form.failed())
        sent.show("SMS_SENT");
    return sent.render("door/progress", form.status());
}

web::Response Progress::look(const web::Request& request, const Visitor& who) const
{
    Form form(request.form());
    const auto number = number_in(request);
    if (number.empty())
        form.wrong(number_field, missing_text(number_field));
    form.code(code_field);
    if (form.failed())
        return page(request, who, form, std::chrono::seconds(0)).render("door/progress", form.status());

    const auto order = store_.read([&](Unit& unit) { return order_numbered(unit, number); });
    const auto to = addressee(order, number, who);
    const bool right = CodeField(means_).passes(to, code_field, form) && order
                       && transact([&](Unit& unit, Instant) { return deeds::use_code(unit, to); });
    if (!right) {
        form.wrong(code_field, std::string(code_field.wrong));
        request.log().event = "progress_refused";
        return page(request, who, form, std::chrono::seconds(0)).render("door/progress", form.status());
    }
    request.log().event = "progress_shown";
    request.log().order = order->number();
    const auto now = clock_.now();
    const auto progress = store_.read([&](Unit& unit) {
        const auto days = [&](Setting setting) { return unit.settings().value(setting, now); };
        return progress_of(*order, days(Setting::review_days), days(Setting::correction_days),
                           days(Setting::receipt_days));
    });
    auto shown = screens_.page(request, who, "办理进度");
    shown.set("NUMBER", order->number());
    show_state(shown, progress.state);
    if (progress.next)
        shown.add("NEXT").set_view("TEXT", label(*progress.next));
    if (!progress.usual.empty())
        shown.add("USUAL").set("TEXT", progress.usual);
    return shown.render("door/progress_shown");
}

Page Progress::page(const web::Request& request, const Visitor& who, const Form& form, std::chrono::seconds wait) const
{
    auto page = screens_.page(request, who, "查询办理进度");
    form.show(page, {number_field});
    CodeField(means_).show(page, form, code_field, {urls_.progress_code(), "获取短信验证码", wait});
    return page;
}

}
