// Addresses cut to the block that they come from.
#include "web/network.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <climits>
#include <cstring>

namespace cakey::web {

namespace {

constexpr int mapped_prefix = 12;  // ::ffff:0:0/96, in bytes

// The address's first bytes, as the library writes them.
template <class Address>
std::string cut(Address address, int family, int kept)
{
    auto* bytes = reinterpret_cast<unsigned char*>(&address);
    std::fill(bytes + kept, bytes + sizeof address, 0);
    char text[INET6_ADDRSTRLEN];
    inet_ntop(family, &address, text, sizeof text);
    return kept == sizeof address ? text : std::string(text) + '/' + std::to_string(kept * CHAR_BIT);
}

std::string cut_to(const std::string& address, int of_four, int of_six)
{
    in_addr four;
    if (inet_pton(AF_INET, address.c_str(), &four) == 1)
        return cut(four, AF_INET, of_four);
    in6_addr six;
    if (inet_pton(AF_INET6, address.c_str(), &six) != 1)
        return address;
    if (!IN6_IS_ADDR_V4MAPPED(&six))
        return cut(six, AF_INET6, of_six);
    std::memcpy(&four, six.s6_addr + mapped_prefix, sizeof four);
    return cut(four, AF_INET, of_four);
}

}

std::string network_of(const std::string& address) { return cut_to(address, 4, 8); }

std::string wider_network_of(const std::string& address) { return cut_to(address, 3, 6); }

}
