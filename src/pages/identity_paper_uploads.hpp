// The papers of a request at the desk as they are uploaded: both are needed.
#pragma once

#include "crypto/sealed.hpp"
#include "domain/identity_paper.hpp"
#include "pages/form_check.hpp"
#include "store/store.hpp"
#include "web/form.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cakey::pages {

struct IdentityPaperUploads {
    // Says at each file field what is wrong with it, or that it is missing.
    IdentityPaperUploads(const web::Form& form, std::string_view request_number, const crypto::Seal& seal, Instant now,
                         FormCheck& check);

    // Inside a transaction. Work may run again, and adding a paper gives it its ids: these stay as they are.
    void add(Unit& unit, const IdentityRequest& request) const;

    std::vector<IdentityPaper> papers;
};

}
