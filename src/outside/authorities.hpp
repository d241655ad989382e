// The certificate authorities that are trusted when speaking to others.
#pragma once

#include <string>

namespace cakey::outside {

// `ca_file`, as `ca_file` of the settings names it; empty: the system's own, which libcurl knows. Throws std::runtime_error
// for one that cannot be read or holds no certificate: with it no call could ever succeed.
void require_authorities(const std::string& ca_file);

}
