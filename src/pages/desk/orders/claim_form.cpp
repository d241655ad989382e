// Reading and showing what happens to a claim.
#include "pages/desk/orders/claim_form.hpp"

#include "domain/text.hpp"
#include "pages/desk/orders/forms.hpp"
#include "pages/frame/numbers.hpp"
#include "pages/frame/words.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field colleague_field{
    .id = "colleague", .label = "转交给", .wrong = "请选择一位同事。", .kind = Field::Kind::options};
constexpr Field hold_until_field{
    .id = "hold_until", .label = "暂缓到", .hint = "到这一天为止，其他人不能接手。最长 60 天。",
    .wrong = "请选择明天起 60 天内的日期。", .type = "date"};
constexpr Field hold_reason_field{
    .id = "hold_reason", .label = "暂缓原因", .hint = "只有工作人员能看到。", .longest = 200, .kind = Field::Kind::lines};
// clang-format on

void show_colleagues(web::Fields& place, const std::vector<Staff>& colleagues, const Form& form)
{
    if (colleagues.empty())
        return;
    auto section = place.add("CAN_HAND_ON");
    auto options = form.show(section, colleague_field);
    for (const auto& one : colleagues) {
        const auto id = std::to_string(one.id);
        add_option(options, {id, one.name, form.text(colleague_field) == id});
    }
}

}

std::optional<StaffId> read_colleague(const std::vector<Staff>& colleagues, Form& form)
{
    const auto chosen = std::ranges::find(colleagues, form.text(colleague_field),
                                          [](const Staff& one) { return std::to_string(one.id); });
    if (chosen != colleagues.end())
        return StaffId{chosen->id};
    form.wrong(colleague_field, std::string(colleague_field.wrong));
    return std::nullopt;
}

std::optional<Hold> read_hold(Form& form, Instant now)
{
    const auto day = date_in(trimmed(half_width(form.text(hold_until_field))));
    const bool is_fit = day && china_midnight(*day) > now && china_midnight(*day) - now <= Claim::longest_hold;
    if (!is_fit)
        form.wrong(hold_until_field, std::string(hold_until_field.wrong));
    auto reason = in_one_line(form.text(hold_reason_field));
    check_words(hold_reason_field, reason, form);
    if (form.failed())
        return std::nullopt;
    return Hold{std::move(reason), china_midnight(*day)};
}

bool is_claim_form(const Form& form)
{
    return form.failed(colleague_field) || form.failed(hold_until_field) || form.failed(hold_reason_field);
}

void show_claim(web::Fields& page, const StaffPerson& who, const Order& order, const std::string& holder,
                const std::vector<Staff>& colleagues, const Form& form, std::chrono::minutes rest, Instant now)
{
    const auto& claim = order.claimed();
    const bool in_review = order.state() == OrderState::awaiting_review;
    if (claim.held_until()) {
        auto held = page.add("HELD_OFF");
        held.set("UNTIL", date_text(china_date(*claim.held_until())));
        held.set("TEXT", claim.hold_reason());
        if (!claim.is_held(now))
            held.show("OVER");
    }
    if (in_review && claim.by() && *claim.by() != who.id) {
        auto others = page.add("CLAIMED_BY");
        others.set("NAME", holder);
        others.set("AGE", age_text(now - *claim.acted_at()));
        if (who.role == Role::operator_ && claim.may_be_taken_over(who.id, rest, now))
            others.show("CAN_TAKE_OVER");
    }
    if (who.role != Role::operator_ || !in_review)
        return;
    if (!claim.by())
        return page.show("CAN_CLAIM");
    if (*claim.by() != who.id)
        return;
    page.show("CAN_DECIDE");
    auto mine = page.add("MY_CLAIM");
    if (is_claim_form(form)) {
        auto errors = mine.add("CLAIM_ERRORS");
        form.show_errors(errors);
    }
    if (claim.held_until()) {
        mine.show("CAN_RESUME");
    } else {
        auto place = mine.add("CAN_HOLD");
        form.show(place, {hold_until_field, hold_reason_field});
    }
    show_colleagues(mine, colleagues, form);
}

}
