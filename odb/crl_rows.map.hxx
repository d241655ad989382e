// Rows for revocation lists: views over SQL that src/store/crls.cpp writes.
#pragma once

#include "crl.map.hxx"

#pragma db view(cakey::CrlMark)
#pragma db view(cakey::CrlEntry)
