// Rows about notes: views over SQL that src/store/notes.cpp writes.
#pragma once

#include "values.map.hxx"

#pragma db view(cakey::NoteRow)
#pragma db view(cakey::MentionRow)
