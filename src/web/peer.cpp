#include "web/peer.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstring>

namespace cakey::web {

namespace {

using NameOf = int (*)(int, sockaddr*, socklen_t*);

sockaddr_storage end_of(int connection, NameOf name_of)
{
    sockaddr_storage end{};
    socklen_t size = sizeof end;
    if (name_of(connection, reinterpret_cast<sockaddr*>(&end), &size) != 0)
        end.ss_family = AF_UNSPEC;
    return end;
}

template <class Address>
Address as(const sockaddr_storage& end)
{
    Address address;
    std::memcpy(&address, &end, sizeof address);
    return address;
}

}

std::optional<std::string> peer_address(int connection)
{
    if (end_of(connection, ::getsockname).ss_family == AF_UNIX)
        return std::nullopt;
    const auto peer = end_of(connection, ::getpeername);
    char text[INET6_ADDRSTRLEN] = "";  // so it stays when the peer is gone already
    const auto four = as<sockaddr_in>(peer).sin_addr;
    const auto six = as<sockaddr_in6>(peer).sin6_addr;
    if (peer.ss_family == AF_INET)
        ::inet_ntop(AF_INET, &four, text, sizeof text);
    else if (peer.ss_family == AF_INET6)
        ::inet_ntop(AF_INET6, &six, text, sizeof text);
    return text;
}

}
