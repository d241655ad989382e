// security_keys
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::SecurityKey) table("security_keys")
#pragma db member(cakey::SecurityKey::id) id auto
#pragma db member(cakey::SecurityKey::credential_id) type("BYTEA")
#pragma db member(cakey::SecurityKey::public_key) type("BYTEA")
