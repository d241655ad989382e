// Certificate revocation lists (RFC 5280 section 5): all of an issuer, or of one share of its serial numbers.
#pragma once

#include "base/clock.hpp"
#include "ca/signer.hpp"
#include "domain/revocation_reason.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::ca {

struct RevokedCertificate {
    std::string serial;
    Instant at{};
    RevocationReason reason = RevocationReason::unspecified;

    bool operator==(const RevokedCertificate&) const = default;
};

struct RevocationList {
    std::uint64_t number = 0;  // higher each time
    Instant this_update{};
    Instant next_update{};
    // Of a share: the very URL that stands in its certificates; a checker refuses it from elsewhere. "": of all.
    std::string share_url{};
    std::vector<RevokedCertificate> revoked{};  // until one list after their end has shown them
};

// 100,000 take some 4.4 MB and a second; from then on shares, chosen by the serial number, keep a list small.
inline constexpr std::size_t most_revoked = 100'000;
std::size_t share_of(std::string_view serial, std::size_t shares);

// DER, signed. The entries are in the order of their serial numbers, whatever theirs was.
std::string sign(const RevocationList& list, const Signer& signer);

// Nothing unless the list is signed by the issuer, whose certificate comes in DER. Reasons that are none of ours are
// unspecified.
std::optional<RevocationList> read_revocation_list(std::string_view der, std::string_view issuer);

}
