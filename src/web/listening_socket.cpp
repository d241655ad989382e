// Listening sockets: handed over, or bound here.
#include "web/listening_socket.hpp"

#include <fcntl.h>
#include <netdb.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <system_error>

namespace cakey::web {

namespace {

std::system_error failed(const std::string& what) { return {errno, std::system_category(), what}; }

int new_socket(int family)
{
    const int descriptor = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        throw failed("no socket can be made");
    return descriptor;
}

void bind_and_listen(int descriptor, const sockaddr* address, socklen_t size, int backlog, const std::string& where)
{
    if (::bind(descriptor, address, size) == 0 && ::listen(descriptor, backlog) == 0)
        return;
    const auto error = failed("cannot listen on " + where);
    ::close(descriptor);
    throw error;
}

int handed_over(int descriptor)
{
    int listens = 0;
    socklen_t size = sizeof listens;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) != 0 || !listens)
        throw std::runtime_error("descriptor " + std::to_string(descriptor)
                                 + " is no listening socket: start this program by spawn-fcgi or say where to listen");
    return descriptor;
}

int bound_to_path(const std::string& path, int backlog)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof address.sun_path)
        throw std::runtime_error("a Unix socket's path has 1 to 107 bytes: " + path);
    std::memcpy(address.sun_path, path.data(), path.size());
    const auto* generic = reinterpret_cast<const sockaddr*>(&address);

    // What a killed process left behind is taken away; where somebody answers, bind refuses.
    const int probe = new_socket(AF_UNIX);
    const bool left_behind = ::connect(probe, generic, sizeof address) != 0 && errno == ECONNREFUSED;
    ::close(probe);
    struct stat found {};
    if (left_behind && ::lstat(path.c_str(), &found) == 0 && S_ISSOCK(found.st_mode))
        ::unlink(path.c_str());

    const int descriptor = new_socket(AF_UNIX);
    bind_and_listen(descriptor, generic, sizeof address, backlog, path);
    return descriptor;
}

int bound_to_port(const std::string& where, int backlog)
{
    const auto colon = where.rfind(':');
    if (colon == std::string::npos)
        throw std::runtime_error("neither unix:/path nor host:port: " + where);
    auto host = where.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);

    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE;
    addrinfo* found = nullptr;
    const auto port = where.substr(colon + 1);
    if (::getaddrinfo(host.empty() ? nullptr : host.c_str(), port.c_str(), &hints, &found) != 0)
        throw std::runtime_error("no address to listen on: " + where);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> address(found, &::freeaddrinfo);

    const int descriptor = new_socket(address->ai_family);
    const int yes = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    bind_and_listen(descriptor, address->ai_addr, address->ai_addrlen, backlog, where);
    return descriptor;
}

int descriptor_named(std::string_view digits)
{
    int descriptor = -1;
    const auto end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, descriptor);
    if (error != std::errc() || stop != end)
        throw std::runtime_error("not a descriptor: " + std::string(digits));
    return descriptor;
}

int opened(const std::string& where, int backlog)
{
    if (where.empty())
        return handed_over(STDIN_FILENO);
    if (where.starts_with("fd:"))
        return handed_over(descriptor_named(std::string_view(where).substr(3)));
    return where.starts_with("unix:") ? bound_to_path(where.substr(5), backlog) : bound_to_port(where, backlog);
}

}

ListeningSocket::ListeningSocket(const std::string& where, int backlog)
    : descriptor_(opened(where, backlog)), path_(where.starts_with("unix:") ? where.substr(5) : "")
{
    const int flags = ::fcntl(descriptor_, F_GETFL);
    if (flags < 0 || ::fcntl(descriptor_, F_SETFL, flags | O_NONBLOCK) < 0)
        throw failed("the listening socket stays blocking");
}

ListeningSocket::~ListeningSocket()
{
    // Never shutdown(): other processes may still listen on it.
    ::close(descriptor_);
    if (!path_.empty())
        ::unlink(path_.c_str());
}

}
