// staff_sign_ins
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::SecondFactor) type("TEXT")

#pragma db object(cakey::StaffSignIn) table("staff_sign_ins")
#pragma db member(cakey::StaffSignIn::id) id auto
