// Evidence about certificates, read page by page; it changes nothing.
#pragma once

#include "store/certificate_evidence_rows.hpp"
#include "store/link.hpp"

#include <vector>

namespace cakey {

class CertificateEvidences {
public:
    explicit CertificateEvidences(Link& link) : link_(link) {}

    // Of those that were issued, in the order of their numbers.
    std::vector<CertificateEvidence> after(std::int64_t id, int most);
    // The database keeps both unique; this asks the rows and not its indexes.
    std::vector<CertificateDouble> doubles(int most);

private:
    Link& link_;
};

}
