// A paper as it goes to a browser.
#pragma once

#include "crypto/sealed.hpp"
#include "domain/paper.hpp"
#include "web/response.hpp"

#include <string_view>

namespace cakey::pages {

// Opened, and locked into a sandbox: whatever a stranger has put into the file, it runs and fetches nothing here.
// std::runtime_error when it does not open, or is not what was sealed.
web::Response paper_response(const Paper& paper, std::string_view order_number, const crypto::Seal& seal);

}
