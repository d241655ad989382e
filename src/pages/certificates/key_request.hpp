// A request for a certificate that somebody sent, looked at before a certificate is asked for.
#pragma once

#include "deeds/certificates.hpp"

#include <string>
#include <variant>

namespace cakey::pages {

struct Means;

// What is asked for, of whom certificates are made here; or what is wrong with it, as a sentence.
std::variant<deeds::KeyRequest, std::string> read_key_request(const Means& means, std::string bytes);

}
