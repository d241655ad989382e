// What our own authority is to sign: released and not begun, or begun and not signed.
#pragma once

#include "base/clock.hpp"
#include "domain/certificate_subject.hpp"
#include "domain/key_algorithm.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {

struct ReleasedCertificate {
    std::int64_t id = 0;
    std::int64_t version = 0;
    std::string order_number;
    std::string subject_name;
    std::string subject_credit_code;
    int years = 0;
    std::optional<Instant> predecessor_ends;  // nothing where there is none, or its end is not known
    std::string request;                      // PKCS#10, as it came
    KeyAlgorithm algorithm = KeyAlgorithm::rsa_2048;
    std::string key_hash;
};

struct CertificateInSigning {
    std::int64_t id = 0;
    std::string order_number;
    std::int64_t ca_key_id = 0;
    std::string intent;  // DER
};

}
