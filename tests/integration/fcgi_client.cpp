// FastCGI 1.0 records, out and in.
#include "fcgi_client.hpp"

#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <stdexcept>

namespace cakey::tests {

namespace {

constexpr unsigned char begin_request = 1, end_request = 3, params = 4, in = 5, out = 6;

std::string length_of(const std::string& text)
{
    const auto size = text.size();
    if (size < 128)
        return {static_cast<char>(size)};
    return {static_cast<char>(size >> 24 | 0x80), static_cast<char>(size >> 16), static_cast<char>(size >> 8),
            static_cast<char>(size)};
}

}

FcgiClient::FcgiClient(int connected) : descriptor_(connected)
{
    const timeval patience{10, 0};
    ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(descriptor_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
}

FcgiClient::FcgiClient(const std::string& path) : FcgiClient(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    if (::connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return;
    throw std::runtime_error("nobody listens at " + path);
}

FcgiClient::~FcgiClient() { ::close(descriptor_); }

void FcgiClient::begin(bool keep)
{
    record(begin_request, std::string_view(keep ? "\0\1\1\0\0\0\0\0" : "\0\1\0\0\0\0\0\0", 8));
}

void FcgiClient::parameters(const Parameters& parameters)
{
    std::string content;
    for (const auto& [name, value] : parameters)
        content += length_of(name) + length_of(value) + name + value;
    record(params, content);
    record(params, "");
}

void FcgiClient::body(std::string_view bytes)
{
    for (; !bytes.empty(); bytes.remove_prefix(std::min<std::size_t>(bytes.size(), 32768)))
        record(in, bytes.substr(0, 32768));
}

void FcgiClient::end_body() { record(in, ""); }

void FcgiClient::raw(std::string_view bytes)
{
    // A server that has closed is seen when the answer is read.
    [[maybe_unused]] const auto sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
}

Answer FcgiClient::answer()
{
    Answer answer;
    std::array<char, 8> header;
    std::string content;
    while (!answer.is_whole && read(header.data(), header.size())) {
        const auto byte = [&](int at) { return static_cast<unsigned char>(header[static_cast<std::size_t>(at)]); };
        content.resize(static_cast<std::size_t>(byte(4) << 8 | byte(5)) + byte(6));
        if (!read(content.data(), content.size()))
            break;
        if (byte(1) == out)
            answer.body.append(content, 0, content.size() - byte(6));
        answer.is_whole = byte(1) == end_request;
    }
    const auto end = answer.body.find("\r\n\r\n");
    if (end != std::string::npos) {
        answer.head = answer.body.substr(0, end + 2);
        answer.body.erase(0, end + 4);
    }
    return answer;
}

bool FcgiClient::is_closed()
{
    char byte;
    return ::recv(descriptor_, &byte, 1, 0) == 0;
}

bool FcgiClient::has_answer()
{
    char byte;
    return ::recv(descriptor_, &byte, 1, MSG_PEEK | MSG_DONTWAIT) >= 0;
}

Answer FcgiClient::get(const std::string& target, bool keep, const std::string& method)
{
    begin(keep);
    parameters({{"REQUEST_METHOD", method}, {"REQUEST_URI", target}, {"CONTENT_LENGTH", ""}, {"HTTPS", "on"}});
    end_body();
    return answer();
}

Answer FcgiClient::post(const std::string& target, const std::string& type, const std::string& bytes)
{
    begin(true);
    parameters({{"REQUEST_METHOD", "POST"},
                {"REQUEST_URI", target},
                {"CONTENT_TYPE", type},
                {"CONTENT_LENGTH", std::to_string(bytes.size())}});
    body(bytes);
    end_body();
    return answer();
}

void FcgiClient::record(unsigned char type, std::string_view content)
{
    const auto padding = (8 - content.size() % 8) % 8;
    std::string bytes{1,
                      static_cast<char>(type),
                      0,
                      1,
                      static_cast<char>(content.size() >> 8),
                      static_cast<char>(content.size()),
                      static_cast<char>(padding),
                      0};
    raw(bytes.append(content).append(padding, '\0'));
}

bool FcgiClient::read(char* to, std::size_t size)
{
    return size == 0 || ::recv(descriptor_, to, size, MSG_WAITALL) == static_cast<ssize_t>(size);
}

}
