// Which network a visitor comes from.
#pragma once

#include <string>

namespace cakey::web {

// What one visitor cannot change at will: an IPv4 address as it is, of an IPv6 address the first 64 bits, written
// "2001:db8::/64", since who has one has the block (RFC 6177). An IPv4 address in IPv6's clothes is the former. Text
// that is no address is given back.
std::string network_of(const std::string& address);

// What may be kept in a log, and what a provider gives to one customer: of IPv4 the first 24 bits, "192.0.2.0/24", of IPv6
// the first 48. It tells where from, and not who.
std::string wider_network_of(const std::string& address);
}
