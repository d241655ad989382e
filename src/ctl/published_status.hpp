// What the world is told of certificates, beside what is so: lists of revoked ones, and stored answers.
#pragma once

#include "ca/revocation_list.hpp"
#include "domain/ca_key.hpp"
#include "store/store.hpp"

#include <functional>
#include <map>
#include <string>

namespace cakey::ctl {

using AuthoritiesByName = std::multimap<std::string, CaKey>;

class PublishedStatus {
public:
    using Tell = std::function<void(const std::string& finding)>;

    // Reads every list: signed by an authority of its name, later than the one before it. Of each issuer the newest is kept.
    PublishedStatus(Store& store, const AuthoritiesByName& authorities, const Tell& tell);

    // What the newest list and the stored answer say of that certificate of ours, each once.
    void look_at(const CertificateEvidence& one, const CaKey& issuer, Instant now, const Tell& tell);

    // What the newest lists said of certificates that were not looked at.
    void look_at_rest(const Tell& tell) const;

private:
    struct Newest {
        std::int64_t number = 0;
        Instant this_update;
        std::map<std::string, ca::RevokedCertificate> revoked;  // by serial number; without those that were looked at
    };

    void read(const Crl& crl, const AuthoritiesByName& authorities, const Tell& tell);
    void look_at_list(const CertificateEvidence& one, Instant now, const Tell& tell);

    std::map<std::string, Newest> newest_;  // by the issuer's name
};

}
