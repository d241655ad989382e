// The mailbox that letters come back to, by IMAP over TLS.
#pragma once

#include "domain/outside.hpp"
#include "outside/curl_handles.hpp"

#include <chrono>
#include <string>

namespace cakey::outside {

struct MailboxSettings {
    std::string url;  // "imaps://imap.example.com", "imap://imap.example.com:143"; empty: nobody looks
    std::string user;
    std::string password_file;
    std::string host;     // of our letters' Message-IDs: "example.com"
    std::string ca_file;  // empty: the system's authorities
    std::chrono::milliseconds connect_timeout{3'000};
    std::chrono::milliseconds total_timeout{20'000};
};

// For one thread.
class ImapMailbox : public Bounces {
public:
    // Throws std::runtime_error when the password cannot be read, the URL is neither imaps nor imap or has a path, or
    // there are no authorities to trust.
    explicit ImapMailbox(const MailboxSettings& settings);

    // Signs in and looks, and reads nothing.
    Answer<Nothing> greet();
    // What has not been read yet, at most 50 messages and of each the first 64 KiB; reading marks it as read, whatever it
    // is. Later with code "sign_in" when our password is wrong.
    Answer<std::vector<Bounce>> fetch() override;

private:
    Answer<std::string> ask(const std::string& path, const std::string& command);

    MailboxSettings settings_;
    const std::string password_;
    CurlHandles handles_;
};

// The numbers in the answer to UID SEARCH, at most so many.
std::vector<std::string> numbers_in(const std::string& answer, std::size_t most);

}
