// Rows about reissues: a view over SQL that src/store/reissues.cpp writes.
#pragma once

#include "reissue.map.hxx"

#pragma db view(cakey::ReissueRow)
