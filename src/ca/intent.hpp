// The intent of a certificate: all that it will say, under the signature of a key that is thrown away. It is looked at and
// stored before the true key signs it, and signed again from what was stored when a program was killed in between: the
// serial and the content stay what they were.
#pragma once

#include "base/clock.hpp"
#include "ca/subject.hpp"
#include "domain/certificate_profile.hpp"

#include <string>
#include <string_view>

namespace cakey::ca {

struct Intent {
    Subject subject;
    std::string public_key;  // as that of a CertificateRequest
    std::string serial;
    Instant not_before{};
    Instant not_after{};
};

// 16 random bytes of which the first is from 40 to 7F, as upper-case hex: positive, and always as long (RFC 5280 section
// 4.1.2.2 wants at most 20 bytes, the CA/Browser Forum 64 bits that nobody can guess).
std::string new_serial();

// The last second of the day in China that is so many years later: 15:59:59 UTC.
Instant end_of_term(Instant from, int years);

// DER of the certificate as it will be, but for its signature. `issuer`: the certificate, in DER, of who will sign it.
// std::runtime_error when one of these cannot be written into a certificate: a profile without flaws can.
std::string write_intent(const Intent& intent, const CertificateProfile& profile, std::string_view issuer);

// Whether the certificate is that intent, byte for byte, but for who signed it.
bool is_signed_intent(std::string_view certificate, std::string_view intent);
}
