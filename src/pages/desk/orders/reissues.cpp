// 「换开发票」 at the desk: asked for by a company or for it, decided by somebody else; and what became of it.
#include "deeds/reissues.hpp"
#include "base/utf8.hpp"
#include "domain/fault.hpp"
#include "pages/desk/orders/handlers.hpp"
#include "pages/desk/sight.hpp"
#include "pages/frame/numbers.hpp"
#include "pages/frame/words.hpp"
#include "pages/orders/buyer.hpp"

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field anew_field{
    .id = "reissue_anew", .label = "红冲后", .missing = "请选择红冲后是否重新开具。", .wrong = "请选择红冲后是否重新开具。",
    .kind = Field::Kind::choice, .wide = true};
constexpr Field reason_field{
    .id = "reissue_reason", .label = "换开原因", .hint = "5 到 200 个字，批准的同事会看到。",
    .longest = Reissue::longest_reason, .wide = true};
constexpr Field refusal_field{
    .id = "reissue_refusal", .label = "不批准的原因", .hint = "企业申请的，企业会在邮件和开票详情中看到。",
    .longest = Reissue::longest_reason, .wide = true};
// clang-format on
constexpr std::string_view anew = "anew", alone = "alone";

struct Found {
    Order order;
    std::vector<InvoiceRow> invoices{};
    std::vector<ReissueRow> reissues{};
    std::optional<Invoice> newest{};
    bool may_ask = false;
};

// Of an order that was invoiced; Fault::not_found for another one.
Found read(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    require_sees_papers(who);
    Found found{order_in_sight(unit, request, who)};
    found.invoices = unit.invoices().of_order(found.order.number());
    found.newest = unit.invoices().of_company_order(found.order.company_id(), found.order.number());
    if (!found.newest)
        throw DomainError(Fault::not_found);
    found.reissues = unit.reissues().of_order(found.order.number());
    found.may_ask = deeds::may_ask_reissue(unit, found.order);
    return found;
}

std::string_view badge(const ReissueRow& reissue)
{
    if (reissue.open())
        return "waiting";
    return reissue.outcome == ReissueOutcome::approved  ? "good"
           : reissue.outcome == ReissueOutcome::refused ? "bad"
                                                        : "idle";
}

web::Fields show_reissue(web::Fields& page, const ReissueRow& reissue)
{
    auto row = page.add("REISSUES");
    row.set("ID", reissue.id);
    row.set("NUMBER", reissue.invoice_number);
    row.set_view("OUTCOME", badge(reissue));
    row.set_view("OUTCOME_LABEL", reissue.open() ? "等待批准" : label(*reissue.outcome));
    row.set("WHY", reissue.reason);
    row.set("ASKED_BY", reissue.asker_name.empty() ? label(Party::company) : std::string_view(reissue.asker_name));
    show_time(row, reissue.asked_at);
    if (reissue.anew) {
        auto next = row.add("ANEW");
        next.set_view("KIND_NOW", label(reissue.kind));
        next.set("TITLE_NOW", reissue.title);
        next.set("TAX_NUMBER_NOW", reissue.tax_number);
        next.set("ADDRESS_PHONE_NOW", or_dash(reissue.address_phone));
        next.set("BANK_ACCOUNT_NOW", or_dash(reissue.bank_account));
        next.set("EMAIL_NOW", reissue.email);
        if (!reissue.successor.empty())
            next.add("SUCCESSOR").set("NUMBER", reissue.successor);
    } else {
        row.show("ALONE");
    }
    if (!reissue.decided_at)
        return row;
    auto decided = row.add("DECIDED");
    decided.set("BY", reissue.decider_name.empty() ? label(Party::company) : std::string_view(reissue.decider_name));
    show_time(decided, *reissue.decided_at);
    if (!reissue.refusal_reason.empty())
        row.add("WHY_NOT").set("TEXT", reissue.refusal_reason);
    return row;
}

void show_asking(web::Fields& page, const Form& form)
{
    auto asking = page.add("MAY_ASK");
    auto choice = form.show(asking, anew_field);
    const auto chosen = form.text(anew_field);
    add_choices(
        choice, anew_field,
        {{anew, "按下面的信息重新开具", chosen.empty() || chosen == anew}, {alone, "不再开具", chosen == alone}});
    show_buyer(asking, form);
    form.show(asking, reason_field);
    form.show_errors(asking);
}

std::string read_words(const Field& field, Form& form)
{
    auto words = form.line(field);
    if (!form.failed(field) && code_points(words) < Reissue::shortest_reason)
        form.wrong(field, std::string(field.label) + "请写清楚，至少 5 个字。");
    return words;
}

}

web::Response Reissues::show(const web::Request& request, const StaffPerson& who) const
{
    Form form;
    const auto found = store_.read([&](Unit& unit) { return read(unit, request, who); });
    put_buyer(form, found.newest->info);
    return screen(request, who, form);
}

web::Response Reissues::create(const web::Request& request, const StaffPerson& who) const
{
    store_.read([&](Unit& unit) {
        if (!read(unit, request, who).may_ask)
            throw DomainError(Fault::wrong_state, About::reissue);
    });
    Form form(request.form());
    deeds::ReissueWish wish;
    const auto chosen = form.text(anew_field);
    if (chosen != anew && chosen != alone)
        form.wrong(anew_field, std::string(anew_field.wrong));
    wish.anew = chosen != alone;
    if (wish.anew)
        wish.info = read_buyer(form);
    wish.reason = read_words(reason_field, form);
    if (form.failed())
        return screen(request, who, form);
    const auto& number = request.path("no");
    transact([&](Unit& unit, Instant now) { deeds::ask_reissue(unit, number, wish, member(who), now); });
    return done(request, "reissue_requested", urls_.desk_reissue(number), "desk_reissue_requested");
}

web::Response Reissues::approve(const web::Request& request, const StaffPerson& who) const
{
    const auto number = act(request, who, [&](Unit& unit, const std::string& of, Instant now) {
        deeds::approve_reissue(unit, of, id_in(request), member(who), now);
    });
    return done(request, "reissue_approved", urls_.desk_reissue(number), "reissue_approved");
}

web::Response Reissues::refuse(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto why = read_words(refusal_field, form);
    if (form.failed())
        return screen(request, who, form);
    const auto number = act(request, who, [&](Unit& unit, const std::string& of, Instant now) {
        deeds::refuse_reissue(unit, of, id_in(request), why, member(who), now);
    });
    return done(request, "reissue_refused", urls_.desk_reissue(number), "reissue_refused");
}

web::Response Reissues::withdraw(const web::Request& request, const StaffPerson& who) const
{
    const auto number = act(request, who, [&](Unit& unit, const std::string& of, Instant now) {
        deeds::withdraw_reissue(unit, of, id_in(request), member(who), now);
    });
    return done(request, "reissue_withdrawn", urls_.desk_reissue(number), "reissue_withdrawn");
}

std::string Reissues::act(const web::Request& request, const StaffPerson& who,
                          const std::function<void(Unit&, const std::string&, Instant)>& deed) const
{
    require_sees_papers(who);
    return transact([&](Unit& unit, Instant now) {
        const auto number = order_in_sight(unit, request, who).number();
        deed(unit, number, now);
        return number;
    });
}

web::Response Reissues::screen(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto found = store_.read([&](Unit& unit) { return read(unit, request, who); });
    auto page = screens_.page(request, who, "换开发票", Here::work);
    page.set("NO", found.order.number());
    page.set("APPLICANT", found.order.applicant().name);
    for (const auto& invoice : found.invoices) {
        auto row = page.add("INVOICES");
        row.set("NUMBER", or_dash(invoice.invoice_number));
        row.set("AMOUNT", invoice.amount.grouped());
        row.set("INVOICE_TITLE", invoice.title);
        row.set("TAX_NUMBER", invoice.tax_number);
        show_state(row, invoice.state);
        if (!invoice.red_number.empty())
            row.add("RED").set("RED_NUMBER", invoice.red_number);
    }
    const bool may = who.role == Role::operator_ || who.role == Role::administrator;
    for (const auto& reissue : found.reissues) {
        auto row = show_reissue(page, reissue);
        if (!reissue.open() || !may)
            continue;
        if (reissue.asker == who.id) {
            row.show("MAY_WITHDRAW");
            continue;
        }
        auto deciding = row.add("MAY_DECIDE");
        form.show(deciding, refusal_field);
        form.show_errors(deciding);
    }
    if (found.may_ask && may)
        show_asking(page, form);
    return page.render("desk/orders/reissue", form.status());
}

}
