// Mail by SMTP over implicit TLS (smtps).
#pragma once

#include "base/clock.hpp"
#include "domain/outside.hpp"
#include "outside/curl_handles.hpp"

#include <chrono>
#include <string>

namespace cakey::outside {

struct SmtpSettings {
    std::string url;  // "smtps://smtp.example.com:465"
    std::string user;
    std::string password_file;
    std::string from;       // address
    std::string from_name;  // may be Chinese; may be empty
    std::string ca_file;    // empty: the system's authorities
    std::chrono::milliseconds connect_timeout{3'000};
    std::chrono::milliseconds total_timeout{35'000};  // an invoice's PDF is some hundred kilobytes
};

// For several threads. A connection serves many letters, until the server has enough of it.
class SmtpMail : public Mail {
public:
    // Throws std::runtime_error when the password cannot be read, the URL is not smtps or the sender no address.
    SmtpMail(const SmtpSettings& settings, const Clock& clock);

    // `code` is the server's last number. Refused with code "address" when `to` cannot stand in an SMTP command.
    // Unknown: the connection broke after the letter began to leave.
    Answer<Nothing> send(const Letter& letter) override;

private:
    const Clock& clock_;
    SmtpSettings settings_;
    std::string password_;
    CurlHandles handles_;
};

// What the server's last number says, when the transfer failed.
Heard heard_of_smtp(long last_number);

}
