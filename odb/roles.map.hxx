// Roles and parties, by their words.
#pragma once

#include "domain/role.hpp"

#pragma db value(cakey::Party) type("TEXT")
#pragma db value(cakey::Role) type("TEXT")
