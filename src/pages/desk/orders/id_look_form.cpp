// Asking why, and seeing for a while.
#include "pages/desk/orders/id_look_form.hpp"

#include "deeds/id_looks.hpp"
#include "domain/id_look.hpp"
#include "domain/text.hpp"
#include "pages/desk/orders/forms.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field reason_field{
    .id = "look_reason", .label = "查看原因", .missing = "请选择查看原因，它会写入审计日志。",
    .wrong = "请从列表中选择查看原因。", .kind = Field::Kind::options};
constexpr Field note_field{
    .id = "look_note", .label = "原因说明", .hint = "选填；选“其他”时必填。不要填写证件号码。", .longest = longest_id_look_note,
    .required = false};
// clang-format on

}

std::string read_id_look(Form& form)
{
    const auto reason = from_word<IdLookReason>(form.text(reason_field));
    const auto note = in_one_line(form.text(note_field));
    if (!reason)
        form.wrong(reason_field,
                   std::string(form.text(reason_field).empty() ? reason_field.missing : reason_field.wrong));
    else if (*reason == IdLookReason::other && note.empty())
        form.wrong(note_field, "请说明查看原因，它会写入审计日志。");
    if (!note.empty())
        check_words(note_field, note, form);
    if (form.failed())
        return {};
    return std::string(word(*reason)) + (note.empty() ? "" : ": " + note);
}

bool is_wrong_id_look(const Form& form) { return form.failed(reason_field) || form.failed(note_field); }

void show_id_look(web::Fields& page, const Form& form, bool shown)
{
    if (shown)
        return page.show("ID_SHOWN");
    auto section = page.add("ID_HIDDEN");
    auto reasons = form.show(section, reason_field);
    for (const auto& [reason, text] : labels<IdLookReason>)
        add_option(reasons, {word(reason), text, form.text(reason_field) == word(reason)});
    form.show(section, note_field);
    if (!is_wrong_id_look(form))
        return;
    auto errors = section.add("ID_ERRORS");
    form.show_errors(errors);
}

bool sees_id(Unit& unit, const Order& order, const StaffPerson& who, Instant now)
{
    return sees_papers(who) && deeds::may_see_id(unit, order, {member(who), who.session_id}, now);
}

}
