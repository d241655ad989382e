// claims: columns of orders
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::Claim)
#pragma db member(cakey::Claim::by_) column("claimed_by")
#pragma db member(cakey::Claim::acted_at_) column("claimed_at")
