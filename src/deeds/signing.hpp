// Signing by our own authority, in the order of deeds of doc/CA.md: what is to be signed is written, looked at and stored
// before it is signed, and signed again from what was stored.
#pragma once

#include "domain/ca_key.hpp"
#include "domain/certificate.hpp"
#include "domain/certificate_profile_version.hpp"
#include "store/signing_rows.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// What a released certificate will be, or why there will be none.
struct WrittenIntent {
    std::int64_t certificate = 0;
    std::int64_t version = 0;  // as it was read
    std::string order_number{};
    std::int64_t ca_key_id = 0;
    std::int64_t profile_id = 0;
    std::string issuer{};
    std::string serial{};
    std::string content{};  // DER; empty: it is refused
    std::string refusal{};  // what the desk reads
};

struct SignedCertificate {
    std::int64_t id = 0;
    std::string order_number;
    IssuedCertificate made;
};

// 0: drawn, written and looked at, and stored nowhere. Nothing: the clock is behind the authority's beginning, which is no
// fault of the request. std::runtime_error when the profile cannot be written.
std::optional<WrittenIntent> write_intent(const ReleasedCertificate& released, const CaKey& issuer,
                                          const CertificateProfileVersion& version, Instant now);

// 1: each that is still as it was read has its intent stored, and counts as issued from then on; or is refused. Gives
// those to be signed. Others are left for the next time.
std::vector<CertificateInSigning> begin_signing(Unit& unit, const std::vector<WrittenIntent>& intents, Instant now);

// 2 is the authority's: `content` is what it signed. std::runtime_error when that is no certificate.
SignedCertificate signed_as(const CertificateInSigning& begun, std::string content);

// 3: stored where nothing is yet. Gives the numbers of those that are issued by that.
std::vector<std::int64_t> end_signing(Unit& unit, const std::vector<SignedCertificate>& certificates, Instant now);

}
