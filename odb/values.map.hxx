// Values that are one column: how the database writes them. Their conversion is src/store/odb_values.hpp.
#pragma once

#include "base/clock.hpp"
#include "domain/fen.hpp"
#include "domain/ids.hpp"

#pragma db value(cakey::Fen) type("BIGINT")
#pragma db value(cakey::CompanyId) type("BIGINT")
#pragma db value(cakey::StaffId) type("BIGINT")
#pragma db value(cakey::OutletId) type("BIGINT")
#pragma db value(cakey::Instant) type("TIMESTAMP")
