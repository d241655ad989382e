// The socket on which a web server's FastCGI connections arrive.
#pragma once

#include <string>

namespace cakey::web {

// Listening and non-blocking, since several processes may share it; closed at the end.
class ListeningSocket {
public:
    // "" for descriptor 0, "fd:3", "unix:/path" or "host:port" (as in ServerOptions).
    // std::runtime_error when it cannot be had: the address is taken, descriptor 0 is no listening socket ...
    ListeningSocket(const std::string& where, int backlog);
    ~ListeningSocket();
    ListeningSocket(const ListeningSocket&) = delete;
    ListeningSocket& operator=(const ListeningSocket&) = delete;

    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
    std::string path_;  // of a Unix socket bound here, removed at the end
};

}
