// staff_setups
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::StaffSetup) table("staff_setups")
#pragma db member(cakey::StaffSetup::id) id auto
