// Addresses cut to the block that they come from.
#include "web/network.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <iterator>

namespace cakey::web {

namespace {

constexpr int block_bytes = 8;
constexpr std::size_t mapped_prefix = 12;  // ::ffff:0:0/96

}

std::string network_of(const std::string& address)
{
    in6_addr bytes;
    if (inet_pton(AF_INET6, address.c_str(), &bytes) != 1)
        return address;
    char text[INET6_ADDRSTRLEN];
    if (IN6_IS_ADDR_V4MAPPED(&bytes)) {
        inet_ntop(AF_INET, bytes.s6_addr + mapped_prefix, text, sizeof text);
        return text;
    }
    std::fill(bytes.s6_addr + block_bytes, std::end(bytes.s6_addr), 0);
    inet_ntop(AF_INET6, &bytes, text, sizeof text);
    return std::string(text) + "/64";
}

}
