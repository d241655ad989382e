// ca_keys
#pragma once

#include "certificate_key.map.hxx"

#pragma db value(cakey::CaKeyPurpose) type("TEXT")
#pragma db value(cakey::CaKeyState) type("TEXT")

#pragma db object(cakey::CaKey) table("ca_keys") optimistic
#pragma db member(cakey::CaKey::id) id auto
#pragma db member(cakey::CaKey::version) version
#pragma db member(cakey::CaKey::certificate) type("BYTEA")
