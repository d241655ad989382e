// Rows about requests at the desk, with the names of who is in them.
#pragma once

#include "domain/identity_paper.hpp"
#include "domain/identity_request.hpp"

#include <optional>
#include <string>

namespace cakey {

struct IdentityRow {
    std::string number;
    IdentityMatter matter = IdentityMatter::mobile;
    IdentityState state = IdentityState::open;
    CompanyId company_id;
    std::string company;  // its name now
    std::string before_name;
    std::string before_credit_code;
    std::string after_name;  // of a new name
    std::string after_credit_code;
    std::string asked_by;    // the colleague's name; empty: the company
    std::string decided_by;  // empty: nobody yet
    Instant asked_at;
    std::optional<Instant> decided_at;
    std::optional<Instant> ends_at;  // of a grant
    std::string reason;

    bool grant_has_ended(Instant now) const { return state == IdentityState::granted && ends_at && now >= *ends_at; }
};

struct IdentityPaperRow {
    IdentityPaperKind kind = IdentityPaperKind::letter;
    std::string media_type;
    Instant uploaded_at;
    int pages = 0;
};

}
