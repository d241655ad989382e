// What a request about a company's identity is made of: its number, and the two papers that prove it.
#pragma once

#include "crypto/sealed.hpp"
#include "domain/identity_paper.hpp"
#include "pages/frame/form.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cakey::pages {

// "Q" and 16 digits, as people say it on the telephone: the day in China, and 8 that tell nothing of how many there are.
std::string new_request_number(Instant now);

// Both are needed: says at each file field what is wrong with it, or that it is missing.
std::vector<IdentityPaper> received_identity_papers(const web::Form& typed, std::string_view request_number,
                                                    const crypto::Seal& seal, Instant now, Form& form);
// Their fields. Files are not kept in a form that comes back: its summary says so.
void show_identity_papers(web::Fields& page, const Form& form);

}
