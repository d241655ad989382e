// Trying out those whom the worker speaks to.
#pragma once

#include "base/clock.hpp"
#include "ctl/attempts.hpp"

#include <string>

namespace cakey {
struct Config;
}

namespace cakey::ctl {

// Alipay, the SMS provider, the mail server and the invoice issuer: whether keys and addresses fit, and whether each answers
// what changes nothing for it.
void try_outside(Attempts& attempts, const Config& config, const Clock& clock);

// Asks for that https address, and gives how many days its certificate is good for. std::runtime_error when the certificate
// leads to none of the authorities (`ca_file`; empty: the system's), or has less than a fortnight.
std::string ends_of_certificate(const std::string& url, const std::string& ca_file, const Clock& clock);

}
