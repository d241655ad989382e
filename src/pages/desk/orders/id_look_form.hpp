// The form that asks why somebody wants to see a handler's ID.
#pragma once

#include "domain/order.hpp"
#include "pages/frame/form.hpp"
#include "pages/frame/person.hpp"

#include <string>

namespace cakey {
class Unit;

}

namespace cakey::pages::desk {

// "comparison", "other: ...". Says at the fields what is missing.
std::string read_id_look(Form& form);

// Whether it is this form that came back with something wrong.
bool is_wrong_id_look(const Form& form);

// The form, while there is something to see that is not shown; `shown` is whether it is.
void show_id_look(web::Fields& page, const Form& form, bool shown);

// Whether this person has said why, for that order, in this session.
bool sees_id(Unit& unit, const Order& order, const StaffPerson& who, Instant now);

}
