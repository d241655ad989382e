// The version of an order that a form was read at.
#pragma once

#include "pages/frame/numbers.hpp"
#include "web/form.hpp"

#include <cstdint>

namespace cakey::pages {

// The hidden field `version`; -1, older than any order, when it is no number: such a form changes nothing.
inline std::int64_t version_in(const web::Form& form)
{
    return whole_number<std::int64_t>(form.get("version")).value_or(-1);
}

}
