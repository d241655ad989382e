// Rows about red letters: a view over SQL that src/store/red_letters.cpp writes.
#pragma once

#include "red_letter.map.hxx"

#pragma db view(cakey::RedLetterRow)
