// Some networks, and whether an address is in one of them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace cakey {

class Networks {
public:
    Networks() = default;
    // "127.0.0.1", "10.0.0.0/8", "2001:db8::/32". Nothing when one of them is none.
    static std::optional<Networks> read(const std::vector<std::string>& texts);

    // False for what is no address. An IPv4 address in IPv6's clothes is the former.
    bool contain(const std::string& address) const;
    bool empty() const { return networks_.empty(); }

private:
    using Bytes = std::array<unsigned char, 16>;  // of an IPv4 address ::ffff:0:0/96
    struct Network {
        Bytes first;
        unsigned bits;
    };

    static std::optional<Bytes> bytes_of(const std::string& address);
    static std::optional<Network> network_in(const std::string& text);

    std::vector<Network> networks_;
};

}
