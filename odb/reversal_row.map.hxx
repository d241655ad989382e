// Rows about reversals: a view over SQL that src/store/reversals.cpp writes.
#pragma once

#include "reversal.map.hxx"

#pragma db view(cakey::ReversalRow)
