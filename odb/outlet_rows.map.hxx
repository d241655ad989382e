// Rows of outlets' lists: views over SQL that src/store/outlet_visits.cpp writes.
#pragma once

#include "order.map.hxx"
#include "outlet_visit.map.hxx"

#pragma db value(cakey::OutletProgress)
#pragma db view(cakey::OutletRow)
#pragma db view(cakey::ContactRow)
#pragma db view(cakey::AppointmentRow)
#pragma db view(cakey::HandOverRow)
#pragma db member(cakey::HandOverRow::collector_id_sealed) type("BYTEA")
