// What certificates of one kind are to say from a day on, as an administrator proposes it.
#pragma once

#include "base/clock.hpp"
#include "domain/certificate_profile.hpp"
#include "domain/kept_column.hpp"

#include <vector>

namespace cakey {

// By the kind of key that signs: who is certified has a key of the same.
enum class ProfileKind { rsa, p256, sm2 };

template <>
inline constexpr auto words<ProfileKind> = WordTable<ProfileKind, 3>{{
    {ProfileKind::rsa, "rsa"},
    {ProfileKind::p256, "p256"},
    {ProfileKind::sm2, "sm2"},
}};

template <>
inline constexpr auto labels<ProfileKind> = WordTable<ProfileKind, 3>{{
    {ProfileKind::rsa, "RSA 证书"},
    {ProfileKind::p256, "P-256 证书"},
    {ProfileKind::sm2, "SM2 证书"},
}};

constexpr ProfileKind profile_kind(KeyAlgorithm algorithm)
{
    return algorithm == KeyAlgorithm::sm2    ? ProfileKind::sm2
           : algorithm == KeyAlgorithm::p256 ? ProfileKind::p256
                                             : ProfileKind::rsa;
}

struct CertificateProposal {
    ProfileKind kind = ProfileKind::sm2;
    CertificateProfile profile{};
    Instant valid_from{};
};

// All of it but the kind, in the order of the members.
template <>
std::span<const KeptColumn<CertificateProposal>> columns_of<CertificateProposal>();

// What of the profile is wrong, each said at a column: its own flaws, and what does not go with keys of its kind.
std::vector<ColumnFlaw> flaws_of(const CertificateProposal& proposal);
// Of what is read where `flaw` is: "crl_url" is said at 「CRL 网址」.
std::string_view column_of(ProfileFlaw flaw);

}
