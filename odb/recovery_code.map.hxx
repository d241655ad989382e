// recovery_codes
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::RecoveryCode) table("recovery_codes")
#pragma db member(cakey::RecoveryCode::id) id auto
