// Whether a program has the keys of its site, and not another's.
#pragma once

#include "crypto/sealed.hpp"
#include "domain/site_key.hpp"

#include <string>
#include <vector>

namespace cakey {
class Unit;
}

namespace cakey::deeds {

std::string fingerprint_of(const crypto::SealKey& key);

// std::runtime_error, with a sentence, when one of the keys is another than what its number stands for here, or none is
// known. A database in which no key was noted yet takes any.
void require_seal_keys(Unit& unit, const std::vector<crypto::SealKey>& keys);
// Notes those that are not yet: gives how many.
int note_seal_keys(Unit& unit, const std::vector<crypto::SealKey>& keys, Instant now);

// By the fingerprint of the public half. The worker notes its own, unless it stands there already; the web program, which
// has Alipay's alone, must not have it in that place: std::runtime_error, with a sentence.
void note_alipay_app_key(Unit& unit, const std::string& fingerprint, Instant now);
void require_alipays_key(Unit& unit, const std::string& fingerprint);

}
