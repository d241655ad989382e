// signing_intents: added, never changed
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::SigningIntent) table("signing_intents")
#pragma db member(cakey::SigningIntent::id) id auto
#pragma db member(cakey::SigningIntent::content) type("BYTEA")
