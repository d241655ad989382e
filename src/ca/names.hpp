// Distinguished names. For this layer's own files.
#pragma once

#include "ca/openssl.hpp"

#include <string>
#include <utility>
#include <vector>

namespace cakey::ca {

// Of attributes in their order, the most general first: {{NID_countryName, "CN"}, {NID_commonName, "甲公司"}}. UTF8String,
// and PrintableString where X.520 wants it. std::runtime_error for a value that is longer than its attribute may be.
Owned<X509_NAME> name_of(const std::vector<std::pair<int, std::string>>& attributes);

}
