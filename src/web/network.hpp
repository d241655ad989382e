// Which network a visitor comes from.
#pragma once

#include <string>

namespace cakey::web {

// What one visitor cannot change at will: an IPv4 address as it is, of an IPv6 address the first 64 bits, written
// "2001:db8::/64", since who has one has the block (RFC 6177). An IPv4 address in IPv6's clothes is the former. Text
// that is no address is given back.
std::string network_of(const std::string& address);

}
