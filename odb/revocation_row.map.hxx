// Rows about revocations: a view over SQL that src/store/revocations.cpp writes.
#pragma once

#include "certificate.map.hxx"
#include "revocation.map.hxx"

#pragma db view(cakey::RevocationRow)
