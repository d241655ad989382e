// reserved_names
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::ReservedName) table("reserved_names")
#pragma db member(cakey::ReservedName::id) id auto
