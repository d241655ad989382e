// The forms of a call and of an appointment.
#pragma once

#include "domain/outlet_visit.hpp"
#include "pages/frame/form.hpp"

#include <optional>
#include <string>

namespace cakey::pages::desk {

struct Call {
    CallOutcome outcome = CallOutcome::reached;
    std::string note;
};

struct AgreedTime {
    Date day;
    HalfDay half = HalfDay::morning;
};

// Nothing where something is wrong, which is said at the fields.
std::optional<Call> read_call(Form& form);
std::optional<AgreedTime> read_time(Form& form, Instant now);

// Both, with what was typed, and each with what is wrong with it; of the appointment what stands until something else
// is typed.
void show_visit_forms(web::Fields& page, const Form& form, const std::optional<Appointment>& standing);

}
