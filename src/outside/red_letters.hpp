// A red-letter invoice's requests in Nuonuo's words, and what its confirmations mean.
#pragma once

#include "domain/outside.hpp"

#include <string>

namespace cakey::outside {

struct NuonuoSettings;
class Json;

std::string fast_red_request(const RedLetterOrder& order, const NuonuoSettings& settings);
std::string red_confirm_request(const RedLetterOrder& order, const NuonuoSettings& settings);
std::string red_confirm_query(const std::string& number);
// Unknown when its state is none that we know.
Answer<RedConfirmation> red_confirmation_in(const Json& confirmation);

}
