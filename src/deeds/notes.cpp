// Writing and reading notes.
#include "deeds/notes.hpp"

#include "store/store.hpp"

namespace cakey::deeds {

void add_note(Unit& unit, const Order& order, const std::string& text, const Member& by, Instant now)
{
    Note note{0, order.id(), by.id, now, text};
    unit.notes().add(note);
    for (const auto& name : Note::named_in(text)) {
        const auto named = unit.staff().called(name);
        if (!named || !named->active() || named->role == Role::outlet || StaffId{named->id} == by.id)
            continue;
        Mention mention{0, note.id, StaffId{named->id}, {}};
        unit.notes().add(mention);
    }
    unit.audit().add(
        AuditLine::of(by, "noted", now).about(order.number(), order.company_id()).on("note", std::to_string(note.id)));
}

}
