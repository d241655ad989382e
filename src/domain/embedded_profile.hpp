// What certificates of our own authority say: one profile for each key that signs them.
#pragma once

#include "domain/ca_key.hpp"
#include "domain/ca_settings.hpp"
#include "domain/certificate_profile.hpp"

namespace cakey {

CertificateProfile profile_of(const CaSettings& settings, const CaKey& issuer);

}
