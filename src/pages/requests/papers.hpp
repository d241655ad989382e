// The two papers that prove a request about a company's identity.
#pragma once

#include "crypto/sealed.hpp"
#include "domain/identity_paper.hpp"
#include "pages/frame/form.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cakey::pages {

// Both are needed: says at each file field what is wrong with it, or that it is missing.
std::vector<IdentityPaper> received_identity_papers(const web::Form& typed, std::string_view request_number,
                                                    const crypto::Seal& seal, Instant now, Form& form);
// Their fields. Files are not kept in a form that comes back: its summary says so.
void show_identity_papers(web::Fields& page, const Form& form);

}
