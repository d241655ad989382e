// staff
#pragma once

#include "roles.map.hxx"
#include "values.map.hxx"

#pragma db object(cakey::Staff) table("staff") optimistic
#pragma db member(cakey::Staff::id) id auto
#pragma db member(cakey::Staff::version) version
#pragma db member(cakey::Staff::totp_secret_sealed) type("BYTEA")
