// sign_in_failures
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::SignInFailure) table("sign_in_failures")
#pragma db member(cakey::SignInFailure::id) id auto
