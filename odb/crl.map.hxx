// crls: once signed, never changed
#pragma once

#include "domain/crl.hpp"
#include "domain/revocation_reason.hpp"
#include "revocation.map.hxx"

#pragma db object(cakey::Crl) table("crls")
#pragma db member(cakey::Crl::id) id auto
#pragma db member(cakey::Crl::content) type("BYTEA")
