#include "base/networks.hpp"

#include "base/numbers.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <climits>

namespace cakey {

namespace {

constexpr unsigned all_bits = 128;
constexpr unsigned mapped_bits = 96;  // in front of an IPv4 address

}

std::optional<Networks> Networks::read(const std::vector<std::string>& texts)
{
    Networks networks;
    for (const auto& text : texts) {
        const auto network = network_in(text);
        if (!network)
            return std::nullopt;
        networks.networks_.push_back(*network);
    }
    return networks;
}

bool Networks::contain(const std::string& address) const
{
    const auto bytes = bytes_of(address);
    return bytes && std::ranges::any_of(networks_, [&](const Network& network) {
               for (unsigned bit = 0; bit < network.bits; ++bit) {
                   const auto mask = 0x80u >> bit % CHAR_BIT;
                   if ((((*bytes)[bit / CHAR_BIT] ^ network.first[bit / CHAR_BIT]) & mask) != 0)
                       return false;
               }
               return true;
           });
}

std::optional<Networks::Bytes> Networks::bytes_of(const std::string& address)
{
    Bytes bytes{};
    if (inet_pton(AF_INET6, address.c_str(), bytes.data()) == 1)
        return bytes;
    bytes[10] = bytes[11] = 0xff;
    if (inet_pton(AF_INET, address.c_str(), bytes.data() + mapped_bits / CHAR_BIT) == 1)
        return bytes;
    return std::nullopt;
}

std::optional<Networks::Network> Networks::network_in(const std::string& text)
{
    const auto slash = text.find('/');
    const auto address = text.substr(0, slash);
    const auto bytes = bytes_of(address);
    if (!bytes)
        return std::nullopt;
    if (slash == text.npos)
        return Network{*bytes, all_bits};
    const unsigned before = address.find(':') == address.npos ? mapped_bits : 0;
    const auto bits = whole_number<unsigned>(text.substr(slash + 1));
    if (!bits || *bits > all_bits - before)
        return std::nullopt;
    return Network{*bytes, before + *bits};
}

}
