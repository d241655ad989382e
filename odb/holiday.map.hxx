// holidays
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::DayKind) type("TEXT")

#pragma db object(cakey::Holiday) table("holidays")
#pragma db member(cakey::Holiday::id) id auto
