// libcurl speaks SMTP and builds the MIME parts.
#include "outside/mail.hpp"

#include "crypto/files.hpp"
#include "outside/authorities.hpp"
#include "outside/http.hpp"
#include "outside/mail_headers.hpp"

#include <curl/curl.h>

#include <memory>
#include <stdexcept>

namespace cakey::outside {

namespace {

constexpr auto sign_in = "sign_in";
constexpr std::chrono::minutes between_sign_ins{1};

using Mime = std::unique_ptr<curl_mime, decltype(&curl_mime_free)>;
using Lines = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

Lines lines_of(const std::vector<std::string>& texts)
{
    Lines lines(nullptr, curl_slist_free_all);
    for (const auto& text : texts) {
        const auto longer = curl_slist_append(lines.get(), text.c_str());
        if (!longer)
            throw std::bad_alloc();
        static_cast<void>(lines.release());
        lines.reset(longer);
    }
    return lines;
}

// RFC 2045 wants text in base64 to have CRLF line ends.
std::string with_crlf(const std::string& text)
{
    std::string lines;
    for (const char letter : text)
        if (letter == '\n')
            lines += "\r\n";
        else if (letter != '\r')
            lines += letter;
    return lines;
}

void add_text(curl_mime* mime, const std::string& text, const char* type)
{
    const auto part = curl_mime_addpart(mime);
    const auto lines = with_crlf(text);
    curl_mime_data(part, lines.data(), lines.size());
    curl_mime_type(part, type);
    curl_mime_encoder(part, "base64");
}

// The best comes last (RFC 2046, 5.1.4).
void add_body(CURL* easy, curl_mime* mime, const Letter& letter)
{
    constexpr auto plain = "text/plain; charset=UTF-8", html = "text/html; charset=UTF-8";
    if (letter.html.empty())
        return add_text(mime, letter.text, plain);
    Mime both(curl_mime_init(easy), curl_mime_free);
    add_text(both.get(), letter.text, plain);
    add_text(both.get(), letter.html, html);
    const auto part = curl_mime_addpart(mime);
    if (curl_mime_subparts(part, both.get()) == CURLE_OK)
        static_cast<void>(both.release());  // the part owns them from here on
    curl_mime_type(part, "multipart/alternative");
}

void add_attachment(curl_mime* mime, const Attachment& attachment)
{
    const auto part = curl_mime_addpart(mime);
    curl_mime_data(part, attachment.content.data(), attachment.content.size());
    curl_mime_type(part, attachment.type.c_str());
    curl_mime_encoder(part, "base64");
    // The part owns these lines from here on.
    curl_mime_headers(part, lines_of({attachment_disposition(attachment.name)}).release(), 1);
}

// A host's name, or an address in brackets.
bool is_ehlo_name(const std::string& name)
{
    return name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]")
           == std::string::npos;
}

std::size_t ignore(char*, std::size_t, std::size_t count, void*) { return count; }

void prepare_connection(CURL* easy, const SmtpSettings& settings, const std::string& password)
{
    // The path is what libcurl says after EHLO.
    curl_easy_setopt(easy, CURLOPT_URL, (settings.url + '/' + settings.ehlo_name).c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    // Not a word without TLS, whatever the server, or whoever sits between, says that it can.
    curl_easy_setopt(easy, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!settings.ca_file.empty()) {
        curl_easy_setopt(easy, CURLOPT_CAINFO, settings.ca_file.c_str());
        curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
    }
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_USERNAME, settings.user.c_str());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, password.c_str());
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings.connect_timeout.count()));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(settings.total_timeout.count()));
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, ignore);
}

Answer<Nothing> outcome_of(CURL* easy, CURLcode result)
{
    long number = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &number);
    const auto code = number > 0 ? std::to_string(number) : std::string();
    if (result == CURLE_OK)
        return {Heard::done, {}, code, {}};
    if (result == CURLE_LOGIN_DENIED)
        return {Heard::later, {}, sign_in, "the mail server refuses our password: " + code};
    return {heard_of_smtp(number), {}, code, curl_easy_strerror(result)};
}

}

SmtpMail::SmtpMail(const SmtpSettings& settings, const Clock& clock)
    : clock_(clock), settings_(settings), password_(crypto::read_secret(settings.password_file))
{
    if (settings_.url.ends_with('/'))
        settings_.url.pop_back();
    if (!is_server_of("smtps", settings_.url) && !is_server_of("smtp", settings_.url))
        throw std::runtime_error("the mail server must be an smtps or smtp address, with a port if there is one");
    if (!is_ehlo_name(settings_.ehlo_name))
        throw std::runtime_error("what the mail server is told after EHLO must be the name of a host");
    require_authorities(settings_.ca_file);
    if (!is_mail_address(settings_.from))
        throw std::runtime_error("the sender of mails must be an address");
}

Answer<Nothing> SmtpMail::greet()
{
    const auto easy = handles_.take();
    prepare_connection(easy.get(), settings_, password_);
    curl_easy_setopt(easy.get(), CURLOPT_CONNECT_ONLY, 1L);
    auto answer = outcome_of(easy.get(), curl_easy_perform(easy.get()));
    if (answer.code == sign_in)  // nobody waits here for the password to be set right
        answer.heard = Heard::refused;
    return answer;
}

Answer<Nothing> SmtpMail::send(const Letter& letter)
{
    if (!is_mail_address(letter.to))
        return {Heard::refused, {}, "address", "the recipient's address cannot be used"};
    const auto secret = password();
    if (!secret)
        return {Heard::later, {}, sign_in, "the mail server has refused our password lately"};
    const auto easy = handles_.take();
    prepare_connection(easy.get(), settings_, *secret);

    const auto recipients = lines_of({'<' + letter.to + '>'});
    const auto headers = lines_of(header_lines(
        {settings_.from, settings_.from_name, letter.to, letter.subject, letter.message_id, clock_.now()}));
    const Mime mime(curl_mime_init(easy.get()), curl_mime_free);
    add_body(easy.get(), mime.get(), letter);
    for (const auto& attachment : letter.attachments)
        add_attachment(mime.get(), attachment);
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_FROM, ('<' + settings_.from + '>').c_str());
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(easy.get(), CURLOPT_MIMEPOST, mime.get());

    const auto result = curl_easy_perform(easy.get());
    hear_of_sign_in(result == CURLE_LOGIN_DENIED);
    return outcome_of(easy.get(), result);
}

std::optional<std::string> SmtpMail::password()
{
    const std::lock_guard lock(mutex_);
    if (!next_sign_in_)
        return password_;
    if (clock_.now() < *next_sign_in_)
        return std::nullopt;
    next_sign_in_ = clock_.now() + between_sign_ins;  // one tries it, the others wait for what comes of it
    try {
        password_ = crypto::read_secret(settings_.password_file);
    } catch (const std::runtime_error&) {  // it is being written anew
        return std::nullopt;
    }
    return password_;
}

void SmtpMail::hear_of_sign_in(bool refused)
{
    const std::lock_guard lock(mutex_);
    if (refused)
        next_sign_in_ = clock_.now() + between_sign_ins;
    else
        next_sign_in_.reset();
}

Heard heard_of_smtp(long last_number)
{
    if (last_number >= 500)
        return Heard::refused;
    // 354: the server waited for the letter, and how far that got is not known.
    return last_number == 354 ? Heard::unknown : Heard::later;
}

}
