// A correction: columns of orders.
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::CorrectionParts) type("TEXT")
#pragma db value(cakey::Correction)
