// sessions
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::Session) table("sessions")
#pragma db member(cakey::Session::id) id auto
#pragma db member(cakey::Session::csrf_secret) type("BYTEA")
