// libcurl speaks IMAP: a search, then message by message.
#include "outside/mailbox.hpp"

#include "crypto/files.hpp"
#include "domain/text.hpp"
#include "outside/authorities.hpp"
#include "outside/delivery_status.hpp"
#include "outside/http.hpp"

#include <curl/curl.h>

#include <sstream>
#include <stdexcept>

namespace cakey::outside {

namespace {

constexpr auto look = "UID SEARCH UNSEEN";
constexpr std::size_t most_messages = 50;
constexpr std::size_t most_bytes = 1 << 20;  // of an answer

std::size_t take(char* bytes, std::size_t, std::size_t count, void* answer)
{
    auto& text = *static_cast<std::string*>(answer);
    if (text.size() + count > most_bytes)
        return 0;
    text.append(bytes, count);
    return count;
}

}

ImapMailbox::ImapMailbox(const MailboxSettings& settings)
    : settings_(settings), password_(crypto::read_secret(settings.password_file))
{
    if (settings_.url.ends_with('/'))
        settings_.url.pop_back();
    if (!is_server_of("imaps", settings_.url) && !is_server_of("imap", settings_.url))
        throw std::runtime_error("the mailbox must be an imaps or imap address, with a port if there is one");
    require_authorities(settings_.ca_file);
}

Answer<Nothing> ImapMailbox::greet()
{
    auto answer = ask("/INBOX", look);
    return {answer.heard, {}, std::move(answer.code), std::move(answer.text)};
}

Answer<std::vector<Bounce>> ImapMailbox::fetch()
{
    const auto unread = ask("/INBOX", look);
    if (unread.heard != Heard::done)
        return {unread.heard, {}, unread.code, unread.text};
    std::vector<Bounce> bounces;
    for (const auto& number : numbers_in(unread.value, most_messages)) {
        const auto message = ask("/INBOX/;UID=" + number + "/;PARTIAL=0.65536", {});
        if (message.heard != Heard::done)
            break;  // what was read is read: the others come with the next look
        if (auto bounce = bounce_in(message.value, settings_.host))
            bounces.push_back(*std::move(bounce));
    }
    return {Heard::done, std::move(bounces), {}, {}};
}

// A path names what is fetched, a command is said as it is.
Answer<std::string> ImapMailbox::ask(const std::string& path, const std::string& command)
{
    const auto easy = handles_.take();
    const auto handle = easy.get();
    std::string said;
    curl_easy_setopt(handle, CURLOPT_URL, (settings_.url + path).c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "imap,imaps");
    if (!command.empty())
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, command.c_str());
    // Not a word without TLS, as outside/mail.cpp.
    curl_easy_setopt(handle, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!settings_.ca_file.empty()) {
        curl_easy_setopt(handle, CURLOPT_CAINFO, settings_.ca_file.c_str());
        curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);
    }
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_USERNAME, settings_.user.c_str());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, password_.c_str());
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings_.connect_timeout.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(settings_.total_timeout.count()));
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &said);
    const auto result = curl_easy_perform(handle);
    if (result == CURLE_OK)
        return {Heard::done, std::move(said), {}, {}};
    if (result == CURLE_LOGIN_DENIED)
        return {Heard::later, {}, "sign_in", "the mailbox refuses our password"};
    return {Heard::later, {}, {}, curl_easy_strerror(result)};
}

// "* SEARCH 4 7 12"
std::vector<std::string> numbers_in(const std::string& answer, std::size_t most)
{
    std::vector<std::string> numbers;
    std::istringstream words(answer);
    for (std::string word; numbers.size() < most && words >> word;)
        if (all_digits(word) && word.size() <= 10)
            numbers.push_back(word);
    return numbers;
}

}
