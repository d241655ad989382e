// What the brake has counted: a view over SQL that src/store/sign_in_failures.cpp writes.
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::Strain)
#pragma db view(cakey::SignInBrake)
