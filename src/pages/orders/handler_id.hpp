// The handler's ID number (身份证号), sealed at rest for its own order alone.
#pragma once

#include "crypto/sealed.hpp"

#include <string>
#include <string_view>

namespace cakey::pages {

// Empty stays empty.
std::string sealed_handler_id(const crypto::Seal& seal, std::string_view order_number, const std::string& id_number);

// std::runtime_error when it does not open: the key is not the one it was sealed with.
std::string opened_handler_id(const crypto::Seal& seal, std::string_view order_number, const std::string& sealed);

std::string masked_id(std::string_view id_number);  // "320***********1234"

}
