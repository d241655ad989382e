// Reading and showing notes.
#include "pages/desk/orders/note_form.hpp"

#include "domain/note.hpp"
#include "domain/text.hpp"
#include "pages/desk/orders/forms.hpp"
#include "pages/frame/words.hpp"

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field note_field{
    .id = "note", .label = "备注", .hint = "只有工作人员能看到。写上“@用户名”提醒同事。", .longest = Note::longest_text,
    .kind = Field::Kind::lines};
// clang-format on

}

std::string read_note(Form& form)
{
    auto text = in_one_line(form.text(note_field));
    check_words(note_field, text, form);
    return text;
}

bool is_wrong_note(const Form& form) { return form.failed(note_field); }

void show_notes(web::Fields& page, const StaffPerson& who, const std::vector<NoteRow>& notes, const Form& form)
{
    auto section = page.add("NOTES");
    for (const auto& note : notes) {
        auto row = section.add("ROWS");
        row.set("BY", note.by);
        row.set("TEXT", note.text);
        show_time(row, note.at);
    }
    if (who.role != Role::operator_ && who.role != Role::administrator)
        return;
    auto fresh = section.add("MAY_NOTE");
    if (is_wrong_note(form)) {
        auto errors = fresh.add("NOTE_ERRORS");
        form.show_errors(errors);
    }
    form.show(fresh, {note_field});
}

}
