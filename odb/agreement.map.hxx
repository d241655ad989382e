// agreements
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::Agreement) table("agreements")
#pragma db member(cakey::Agreement::version) id
