// Counts of what is open: views over SQL that src/store/vital_signs.cpp writes.
#pragma once

#include "outbox_item.map.hxx"

#pragma db view(cakey::OutboxDepth)
#pragma db view(cakey::IssuingReach)
#pragma db view(cakey::OpenBusiness)
