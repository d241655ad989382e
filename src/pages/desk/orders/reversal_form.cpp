// Reading and showing reversals.
#include "pages/desk/orders/reversal_form.hpp"

#include "base/utf8.hpp"
#include "domain/text.hpp"
#include "pages/desk/orders/forms.hpp"
#include "pages/frame/words.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field reason_field{
    .id = "reversal_reason", .label = "撤销原因", .hint = "10 到 200 个字。企业会在短信和订单中看到，短信中过长时截短。",
    .longest = Reversal::longest_reason, .kind = Field::Kind::lines};
constexpr Field refusal_field{
    .id = "reversal_refusal", .label = "拒绝原因", .hint = "提出人会看到。拒绝后订单没有变化。", .longest = 200,
    .kind = Field::Kind::lines};
// clang-format on

void show_money(web::Fields& fields, const Order& order, const std::vector<Payment>& payments)
{
    const auto kept = std::ranges::find_if(payments,
                                           [&](const Payment& payment) { return payment.is_kept_for(order); });
    if (kept == payments.end())
        return fields.show("NOTHING_BACK");
    auto back = fields.add("BACK_TO");
    back.set("AMOUNT", kept->received().grouped());
    back.set("TRADE_NO", or_dash(kept->trade_no()));
}

std::string_view badge(ReversalOutcome outcome)
{
    return outcome == ReversalOutcome::approved ? "good" : outcome == ReversalOutcome::refused ? "bad" : "idle";
}

void show_asked(web::Fields& row, const ReversalRow& reversal)
{
    row.set("ID", reversal.id);
    row.set("WHY", reversal.reason);
    row.set("ASKED_BY", reversal.asked_by);
    show_time(row, reversal.asked_at);
}

void show_decided(web::Fields& page, const ReversalRow& reversal)
{
    auto row = page.add("REVERSALS");
    show_asked(row, reversal);
    row.set_view("OUTCOME", badge(*reversal.outcome));
    row.set_view("OUTCOME_LABEL", label(*reversal.outcome));
    row.set("DECIDED_BY", reversal.decided_by);
    show_time(row, "DECIDED", "DECIDED_ISO", *reversal.decided_at);
    if (!reversal.refusal_reason.empty())
        row.add("WHY_NOT").set("TEXT", reversal.refusal_reason);
}

}

std::string read_reversal(Form& form)
{
    auto reason = in_one_line(form.text(reason_field));
    check_words(reason_field, reason, form);
    if (!form.failed() && code_points(reason) < Reversal::shortest_reason)
        form.wrong(reason_field, "请把撤销原因写清楚，至少 10 个字，企业会在短信和订单中看到。");
    return reason;
}

std::string read_reversal_refusal(Form& form)
{
    auto reason = in_one_line(form.text(refusal_field));
    check_words(refusal_field, reason, form);
    return reason;
}

void show_reversals(web::Fields& page, const StaffPerson& who, const Order& order, const std::vector<Payment>& payments,
                    const std::vector<ReversalRow>& reversals, const Form& form)
{
    const bool may = who.role == Role::administrator;
    bool is_open = false;
    for (const auto& reversal : reversals) {
        if (reversal.outcome) {
            show_decided(page, reversal);
            continue;
        }
        is_open = true;
        auto asked = page.add("REVERSAL_ASKED");
        show_asked(asked, reversal);
        show_money(asked, order, payments);
        if (!may)
            continue;
        asked.show(reversal.asker == who.id ? web::Name("MAY_WITHDRAW") : web::Name("MAY_DECIDE"));
        form.show(asked, {refusal_field});
    }
    if (may && !is_open && order.allows(OrderEvent::reversed, Party::operator_)) {
        auto place = page.add("MAY_REVERSE");
        show_money(place, order, payments);
        form.show(place, {reason_field});
    }
}

}
