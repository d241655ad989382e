// Versions of certificate profiles in the database.
#pragma once

#include "domain/certificate_profile_version.hpp"
#include "store/link.hpp"

#include <optional>
#include <vector>

namespace cakey {

class CertificateProfiles {
public:
    explicit CertificateProfiles(Link& link) : link_(link) {}

    void add(CertificateProfileVersion& profile);
    CertificateProfileVersion at(std::int64_t id);  // Fault::not_found
    void save(CertificateProfileVersion& profile);  // Fault::stale when somebody saved in between

    // By which certificates of that kind are made then; nothing: none may be.
    std::optional<CertificateProfileVersion> in_force(ProfileKind kind, Instant at);
    std::optional<CertificateProfileVersion> open(ProfileKind kind);
    std::vector<CertificateProfileVersion> of(ProfileKind kind);  // newest first
    // Of that kind; another one as soon as one was proposed.
    std::int64_t newest(ProfileKind kind);  // 0: there is none

private:
    Link& link_;
};

}
