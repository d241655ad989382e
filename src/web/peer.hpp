// Who is at the other end of a connection.
#pragma once

#include <optional>
#include <string>

namespace cakey::web {

// An IPv4 or IPv6 address; nothing where the connection is none of the network's, but of this machine (a Unix socket).
std::optional<std::string> peer_address(int connection);

}
