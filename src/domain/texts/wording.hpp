// The wording of text messages, to be approved by the provider as its templates: ${variable}.
#pragma once

#include "domain/text_purpose.hpp"

#include <map>
#include <string>
#include <string_view>

namespace cakey {

std::string_view wording(TextPurpose purpose);
// As the telephone shows it, behind the signature. A variable that is missing stays as it is.
std::string as_sent(TextPurpose purpose, const std::map<std::string, std::string>& variables);

}
