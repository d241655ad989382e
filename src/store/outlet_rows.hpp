// Rows of outlets' lists: what waits there, and what was done for one order, with who did it.
#pragma once

#include "domain/application.hpp"
#include "domain/outlet_visit.hpp"

#include <string>

namespace cakey {

struct OutletRow {
    std::string number;
    std::string company;  // name
    std::string handler_name;
    std::string handler_mobile;
    BusinessType business_type = BusinessType::new_certificate;
    int certificates = 0;
    int seals = 0;
    Instant state_since;
    OutletProgress progress;
};

struct ContactRow {
    std::string by;  // the name
    Instant at;
    CallOutcome outcome = CallOutcome::reached;
    std::string note;
};

struct AppointmentRow {
    std::string by;  // the name
    Instant at;
    std::string day;  // empty: cancelled
    std::optional<HalfDay> half;
};

struct HandOverRow {
    std::string by;  // the name
    Instant at;
    std::string collector;
    std::string collector_id_sealed;
    bool is_signed = false;  // on the screen
};

}
