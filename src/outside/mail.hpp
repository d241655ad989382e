// Mail by SMTP over TLS: from the first byte (smtps), or by STARTTLS before anything is said (smtp).
#pragma once

#include "base/clock.hpp"
#include "domain/outside.hpp"
#include "outside/curl_handles.hpp"

#include <chrono>
#include <mutex>
#include <optional>
#include <string>

namespace cakey::outside {

struct SmtpSettings {
    std::string url;        // "smtps://smtp.example.com:465", "smtp://smtp.example.com:587"
    std::string ehlo_name;  // who we say we are; empty: this machine's name
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
    // Throws std::runtime_error when the password cannot be read, the URL is neither smtps nor smtp or has a path, the
    // EHLO name is none, there are no authorities to trust or the sender is no address.
    SmtpMail(const SmtpSettings& settings, const Clock& clock);

    // Connects, greets and signs in, and nothing more: whether letters would be taken at all.
    Answer<Nothing> greet();

    // `code` is the server's last number. Refused with code "address" when `to` cannot stand in an SMTP command. Later with
    // code "sign_in" when our password is wrong: it is tried once a minute then, as the file has it by that time, for who
    // tries more often is locked out. Unknown: the connection broke after the letter began to leave.
    Answer<Nothing> send(const Letter& letter) override;

private:
    std::optional<std::string> password();  // nothing while it is not to be tried
    void hear_of_sign_in(bool refused);

    const Clock& clock_;
    SmtpSettings settings_;
    CurlHandles handles_;
    std::mutex mutex_;
    std::string password_;
    std::optional<Instant> next_sign_in_;  // it was refused lately
};

// What the server's last number says, when the transfer failed.
Heard heard_of_smtp(long last_number);

}
