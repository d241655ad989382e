// The person behind a session: a view over SQL that src/store/sessions.cpp writes.
#pragma once

#include "roles.map.hxx"
#include "values.map.hxx"

#pragma db view(cakey::SignedIn)
#pragma db member(cakey::SignedIn::csrf_secret) type("BYTEA")
