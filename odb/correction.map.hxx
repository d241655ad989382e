// A correction: columns of orders.
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::OrderFields) type("TEXT")
#pragma db value(cakey::Correction)
