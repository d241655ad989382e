// profile_changes
#pragma once

#include "roles.map.hxx"
#include "values.map.hxx"

#pragma db value(cakey::ProfileField) type("TEXT")
#pragma db object(cakey::ProfileChange) table("profile_changes")
#pragma db member(cakey::ProfileChange::id) id auto
