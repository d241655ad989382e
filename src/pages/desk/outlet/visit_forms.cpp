// Reading and showing them.
#include "pages/desk/outlet/visit_forms.hpp"

#include "domain/text.hpp"
#include "pages/desk/orders/forms.hpp"

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field outcome_field{
    .id = "call_outcome", .label = "联系结果", .missing = "请选择联系结果。", .wrong = "请从列表中选择联系结果。",
    .kind = Field::Kind::options};
constexpr Field note_field{
    .id = "call_note", .label = "联系说明", .hint = "选填。不要填写证件号码。", .longest = longest_call_note, .required = false};
constexpr Field day_field{
    .id = "appointment_day", .label = "预约日期", .hint = "今天起 60 天以内。企业在订单中看到。", .longest = 10,
    .missing = "请选择预约日期。", .wrong = "预约日期不正确，请按“2026-11-30”的格式填写。", .type = "date"};
constexpr Field half_field{
    .id = "appointment_half", .label = "预约时段", .missing = "请选择上午或下午。", .kind = Field::Kind::choice};
// clang-format on

void show_errors(web::Fields& page, web::Name section, const Form& form, const Field& one, const Field& other)
{
    if (!form.failed(one) && !form.failed(other))
        return;
    auto errors = page.add(section);
    form.show_errors(errors);
}

}

std::optional<Call> read_call(Form& form)
{
    const auto outcome = from_word<CallOutcome>(form.text(outcome_field));
    if (!outcome)
        form.wrong(outcome_field,
                   std::string(form.text(outcome_field).empty() ? outcome_field.missing : outcome_field.wrong));
    auto note = in_one_line(form.text(note_field));
    if (!note.empty())
        check_words(note_field, note, form);
    return form.failed() ? std::nullopt : std::optional(Call{*outcome, std::move(note)});
}

std::optional<AgreedTime> read_time(Form& form, Instant now)
{
    const auto typed = trimmed(form.text(day_field));
    const auto day = date_in(typed);
    if (typed.empty())
        form.wrong(day_field, missing_text(day_field));
    else if (!day)
        form.wrong(day_field, std::string(day_field.wrong));
    else if (const auto flaw = flaw_of_appointment(*day, now))
        form.wrong(day_field, std::string(label(*flaw)));
    const auto half = from_word<HalfDay>(form.text(half_field));
    if (!half)
        form.wrong(half_field, missing_text(half_field));
    return form.failed() ? std::nullopt : std::optional(AgreedTime{*day, *half});
}

void show_visit_forms(web::Fields& page, const Form& form, const std::optional<Appointment>& standing)
{
    auto outcomes = form.show(page, outcome_field);
    for (const auto& [outcome, text] : labels<CallOutcome>)
        add_option(outcomes, {word(outcome), text, form.text(outcome_field) == word(outcome)});
    form.show(page, note_field);
    show_errors(page, "CALL_ERRORS", form, outcome_field, note_field);

    auto filled = form;
    if (standing && !form.failed(day_field) && !form.failed(half_field)) {
        filled.put(day_field, standing->day);
        filled.put(half_field, word(*standing->half));
    }
    filled.show(page, day_field);
    std::vector<Option> halves;
    for (const auto& [half, text] : labels<HalfDay>)
        halves.push_back({word(half), text, filled.text(half_field) == word(half)});
    auto place = filled.show(page, half_field);
    add_choices(place, half_field, halves);
    show_errors(page, "APPOINTMENT_ERRORS", form, day_field, half_field);
}

}
