// One-column results.
#pragma once

#include "values.map.hxx"

#pragma db view(cakey::CountScalar)
#pragma db view(cakey::TextScalar)
#pragma db view(cakey::InstantScalar)
