// The command INSTREAM: chunks, each behind its length, an empty one at the end. The answer is "stream: OK" or "stream:
// NAME FOUND".
#include "papers/clamd.hpp"

#include "base/encodings.hpp"

#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstring>

namespace cakey::papers {

namespace {

constexpr timeval patience{.tv_sec = 10, .tv_usec = 0};  // for each step

class Socket {
public:
    Socket() : number_(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
    ~Socket() { close(number_); }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    bool connect_to(const std::string& path) const
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        if (number_ < 0 || path.size() >= sizeof address.sun_path)
            return false;
        std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
        setsockopt(number_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        setsockopt(number_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        return connect(number_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }

    bool put(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const auto sent = send(number_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    // To its end, or the first 200 bytes.
    std::string answer() const
    {
        std::array<char, 200> some;
        std::size_t have = 0;
        while (have < some.size()) {
            const auto count = recv(number_, some.data() + have, some.size() - have, 0);
            if (count <= 0)
                break;
            have += static_cast<std::size_t>(count);
        }
        return {some.data(), have};
    }

private:
    int number_;
};

std::string length_of(std::string_view chunk) { return big_endian(static_cast<std::uint32_t>(chunk.size())); }

}

Clamd::Verdict Clamd::scan(std::string_view bytes) const
{
    if (socket_.empty())
        return Verdict::clean;
    const Socket socket;
    if (!socket.connect_to(socket_) || !socket.put(std::string_view("zINSTREAM\0", 10)) || !socket.put(length_of(bytes))
        || !socket.put(bytes) || !socket.put(length_of({})))
        return Verdict::unknown;
    const auto answer = socket.answer();
    const auto said = std::string_view(answer).substr(0, answer.find('\0'));
    if (said == "stream: OK")
        return Verdict::clean;
    return said.starts_with("stream: ") && said.ends_with(" FOUND") ? Verdict::infected : Verdict::unknown;
}

}
