// application/x-www-form-urlencoded: a plain form's body, and a query.
#pragma once

#include "web/form.hpp"

#include <string>

namespace cakey::web {

// BadRequest 400 for broken percent-encoding, unclean text or a value without a name, 413 for too many fields.
Form read_urlencoded(const std::string& text);

}
