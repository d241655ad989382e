// Which authorities are ours: put down by who has the shell, each with its audit line.
#pragma once

#include "base/clock.hpp"
#include "domain/ca_key.hpp"

#include <cstdint>
#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// `certificate` in PEM or DER. `place`: a file or a PKCS#11 address, which only cakey-ca can look at; empty: the key is not
// with us, as a root's. std::runtime_error, with a sentence, when it is no certificate for that purpose, has ended, or
// leads to no root that is registered.
CaKey register_ca_key(Unit& unit, CaKeyPurpose purpose, const std::string& certificate, const std::string& place,
                      Instant now);

// It signs no certificate any more. Fault::not_found, Fault::wrong_state.
void retire_ca_key(Unit& unit, std::int64_t id, Instant now);

}
