// Just enough HTTP to receive a form.
#include "support/post_box.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

namespace cakey::support {

namespace {

constexpr int patience = 20'000;  // milliseconds

void wait_for(int socket)
{
    pollfd waiting{socket, POLLIN, 0};
    if (::poll(&waiting, 1, patience) != 1)
        throw std::runtime_error("nothing was posted");
}

std::string body_from(int connection)
{
    std::string text;
    char bytes[4096];
    for (;;) {
        const auto head = text.find("\r\n\r\n");
        const auto length = text.find("Content-Length: ");
        if (head != std::string::npos && length < head
            && text.size() >= head + 4 + std::stoul(text.substr(length + 16)))
            return text.substr(head + 4);
        wait_for(connection);
        const auto count = ::read(connection, bytes, sizeof bytes);
        if (count <= 0)
            throw std::runtime_error("a post broke off");
        text.append(bytes, static_cast<std::size_t>(count));
    }
}

std::string decoded(const std::string& text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '%') {
            plain += static_cast<char>(std::stoi(text.substr(at + 1, 2), nullptr, 16));
            at += 2;
        } else {
            plain += text[at] == '+' ? ' ' : text[at];
        }
    return plain;
}

}

PostBox::PostBox() : listener_(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof place;
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&place), size) != 0 || ::listen(listener_, 16) != 0
        || ::getsockname(listener_, reinterpret_cast<sockaddr*>(&place), &size) != 0)
        throw std::runtime_error("no place to post to");
    port_ = ntohs(place.sin_port);
}

PostBox::~PostBox() { ::close(listener_); }

std::string PostBox::url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/notice"; }

std::vector<std::pair<std::string, std::string>> PostBox::next()
{
    wait_for(listener_);
    const int connection = ::accept(listener_, nullptr, nullptr);
    const auto body = body_from(connection);
    const std::string answer = "HTTP/1.1 200 OK\r\nContent-Length: 7\r\nConnection: close\r\n\r\nsuccess";
    const auto written = ::write(connection, answer.data(), answer.size());
    ::close(connection);
    if (written != static_cast<ssize_t>(answer.size()))
        throw std::runtime_error("a post was not answered");

    std::vector<std::pair<std::string, std::string>> fields;
    for (std::size_t at = 0; at < body.size();) {
        const auto end = std::min(body.find('&', at), body.size());
        const auto equals = body.find('=', at);
        fields.emplace_back(decoded(body.substr(at, equals - at)), decoded(body.substr(equals + 1, end - equals - 1)));
        at = end + 1;
    }
    return fields;
}

}
