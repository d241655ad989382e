// Records of certificates that have been kept long enough, and what stays of them.
#pragma once

#include "domain/certificate.hpp"
#include "domain/gone_certificate.hpp"
#include "store/certificate_rows.hpp"
#include "store/link.hpp"

#include <string>
#include <vector>

namespace cakey {

class GoneCertificates {
public:
    explicit GoneCertificates(Link& link) : link_(link) {}

    void add(GoneCertificate& gone);
    bool has(const std::string& issuer, const std::string& serial);
    // Certificates that ended, or came to nothing, before that.
    std::vector<EndedCertificate> due(Instant before, int most);
    // Its row, its history, its revocation; of its key all but the hash. Its successor names it no more.
    void remove_records(const Certificate& certificate);

private:
    Link& link_;
};

}
