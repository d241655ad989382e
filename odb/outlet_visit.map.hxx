// outlet_contacts and appointments
#pragma once

#include "roles.map.hxx"
#include "values.map.hxx"

#pragma db value(cakey::CallOutcome) type("TEXT")
#pragma db value(cakey::HalfDay) type("TEXT")

#pragma db object(cakey::OutletContact) table("outlet_contacts")
#pragma db member(cakey::OutletContact::id) id auto

#pragma db object(cakey::Appointment) table("appointments")
#pragma db member(cakey::Appointment::id) id auto
