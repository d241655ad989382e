// Stored OCSP answers in the database, and what is true of a certificate now.
#pragma once

#include "domain/ocsp_response.hpp"
#include "store/link.hpp"
#include "store/status_rows.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class OcspResponses {
public:
    explicit OcspResponses(Link& link) : link_(link) {}

    // Of one that was issued; nothing for any other.
    std::optional<KnownStatus> status_of(const std::string& issuer, const std::string& serial);

    // To be signed, of the issuers that these responders' keys answer for, or to be taken away: those first that say what is
    // not true any more.
    std::vector<DueStatus> due(Instant now, const std::vector<std::int64_t>& responders, int most);
    StatusBacklog backlog(Instant now);  // of all issuers
    std::vector<UnfiledStatus> unfiled(int most);
    OcspResponse at(std::int64_t certificate_id);  // Fault::not_found
    void save(OcspResponse& response);             // Fault::stale when its certificate was revoked since
    void remove(const OcspResponse& response);     // likewise
    // The files are gone: all are to be written again.
    void forget_files();

private:
    Link& link_;
};

}
