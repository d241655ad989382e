// Reasons of revocation by their numbers (RFC 5280 section 5.3.1). For this layer's own files.
#pragma once

#include "domain/revocation_reason.hpp"

#include <openssl/x509v3.h>

#include <array>
#include <utility>

namespace cakey::ca {

inline constexpr std::array<std::pair<RevocationReason, int>, 7> reason_numbers{{
    {RevocationReason::unspecified, CRL_REASON_UNSPECIFIED},
    {RevocationReason::key_compromise, CRL_REASON_KEY_COMPROMISE},
    {RevocationReason::ca_compromise, CRL_REASON_CA_COMPROMISE},
    {RevocationReason::affiliation_changed, CRL_REASON_AFFILIATION_CHANGED},
    {RevocationReason::superseded, CRL_REASON_SUPERSEDED},
    {RevocationReason::cessation_of_operation, CRL_REASON_CESSATION_OF_OPERATION},
    {RevocationReason::privilege_withdrawn, CRL_REASON_PRIVILEGE_WITHDRAWN},
}};

constexpr int number_of(RevocationReason reason)
{
    for (const auto& [known, number] : reason_numbers)
        if (known == reason)
            return number;
    return CRL_REASON_UNSPECIFIED;
}

constexpr RevocationReason reason_of(long number)
{
    for (const auto& [reason, known] : reason_numbers)
        if (known == number)
            return reason;
    return RevocationReason::unspecified;
}

}
