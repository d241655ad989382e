// Requests at the desk about who a company is, in the database.
#pragma once

#include "domain/identity_request.hpp"
#include "store/identity_rows.hpp"
#include "store/link.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class IdentityRequests {
public:
    explicit IdentityRequests(Link& link) : link_(link) {}

    // Fault::already_exists while the company has one open about that matter.
    void add(IdentityRequest& request);
    IdentityRequest numbered(const std::string& number);  // Fault::not_found
    void save(IdentityRequest& request);                  // Fault::stale when somebody saved in between
    // The company's newest one, whatever became of it.
    std::optional<IdentityRequest> newest(CompanyId company, IdentityMatter matter);
    std::vector<IdentityRequest> open_of(CompanyId company);
    int asked(CompanyId company, IdentityMatter matter, Instant since);

    std::vector<IdentityRow> open(int most);                   // oldest first
    std::vector<IdentityRow> of(CompanyId company, int most);  // newest first

private:
    Link& link_;
};

}
