// staff: nobody is called otherwise, since what they did names them, and their secret is sealed to the name
#pragma once

#include "roles.map.hxx"
#include "values.map.hxx"

#pragma db value(cakey::AccountState) type("TEXT")

#pragma db object(cakey::Staff) table("staff") optimistic
#pragma db member(cakey::Staff::id) id auto
#pragma db member(cakey::Staff::version) version
#pragma db member(cakey::Staff::username) readonly
#pragma db member(cakey::Staff::totp_secret_sealed) type("BYTEA")
#pragma db member(cakey::Staff::created_at) readonly
