// Rows about certificates' status: views over SQL that src/store/ocsp_responses.cpp writes.
#pragma once

#include "revocation.map.hxx"

#pragma db view(cakey::KnownStatus)
#pragma db view(cakey::DueStatus)
#pragma db view(cakey::StatusBacklog)
#pragma db view(cakey::UnfiledStatus)
#pragma db member(cakey::UnfiledStatus::answer) type("BYTEA")
