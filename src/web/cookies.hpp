// Cookies as browsers send them, and the message that is shown once.
#pragma once

#include <string_view>

namespace cakey::web {

class Request;
class Response;

// The value of the first cookie of that name in a Cookie header; empty if absent.
std::string_view cookie_in(std::string_view header, std::string_view name);

// A flash is a code ([a-z0-9_]{1,40}), whose words the pages know: a forged one can show nothing but our own words.
// set_flash before a redirect; the page after it shows flash_of, and then clear_flash on its response.
void set_flash(Response& response, std::string_view code);  // std::invalid_argument for anything else
std::string_view flash_of(const Request& request);          // empty if there is none
void clear_flash(Response& response);

}
