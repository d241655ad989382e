// notes, mentions
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::Note) table("notes")
#pragma db member(cakey::Note::id) id auto

#pragma db object(cakey::Mention) table("mentions")
#pragma db member(cakey::Mention::id) id auto
