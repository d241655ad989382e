// Expecting a broken rule: BOOST_CHECK_EXCEPTION(deed, DomainError, is(Fault::stale)).
#pragma once

#include "domain/fault.hpp"

namespace cakey::support {

inline auto is(Fault fault)
{
    return [fault](const DomainError& error) { return error.fault() == fault; };
}

}
