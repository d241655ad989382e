// 「备注」: notes on an order, and the form for one more.
#pragma once

#include "pages/frame/form.hpp"
#include "pages/frame/person.hpp"
#include "store/note_rows.hpp"

#include <string>
#include <vector>

namespace cakey::pages::desk {

std::string read_note(Form& form);
bool is_wrong_note(const Form& form);

void show_notes(web::Fields& page, const StaffPerson& who, const std::vector<NoteRow>& notes, const Form& form);

}
