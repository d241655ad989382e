// libcurl speaks SMTP and builds the MIME parts.
#include "outside/mail.hpp"

#include "crypto/files.hpp"
#include "outside/mail_headers.hpp"

#include <curl/curl.h>

#include <memory>
#include <stdexcept>

namespace cakey::outside {

namespace {

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

void add_part(curl_mime* mime, const std::string& content, const std::string& type)
{
    const auto part = curl_mime_addpart(mime);
    curl_mime_data(part, content.data(), content.size());
    curl_mime_type(part, type.c_str());
    curl_mime_encoder(part, "base64");
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

std::size_t ignore(char*, std::size_t, std::size_t count, void*) { return count; }

void prepare_connection(CURL* easy, const SmtpSettings& settings, const std::string& password)
{
    curl_easy_setopt(easy, CURLOPT_URL, settings.url.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "smtps");
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

}

SmtpMail::SmtpMail(const SmtpSettings& settings, const Clock& clock)
    : clock_(clock), settings_(settings), password_(crypto::read_secret(settings.password_file))
{
    if (!settings_.url.starts_with("smtps://"))
        throw std::runtime_error("the mail server must be an smtps address");
    if (!is_mail_address(settings_.from))
        throw std::runtime_error("the sender of mails must be an address");
}

Answer<Nothing> SmtpMail::send(const Letter& letter)
{
    if (!is_mail_address(letter.to))
        return {Heard::refused, {}, "address", "the recipient's address cannot be used"};
    const auto easy = handles_.take();
    prepare_connection(easy.get(), settings_, password_);

    const auto recipients = lines_of({'<' + letter.to + '>'});
    const auto headers = lines_of(header_lines(
        {settings_.from, settings_.from_name, letter.to, letter.subject, letter.message_id, clock_.now()}));
    const Mime mime(curl_mime_init(easy.get()), curl_mime_free);
    add_part(mime.get(), with_crlf(letter.text), "text/plain; charset=UTF-8");
    for (const auto& attachment : letter.attachments)
        add_attachment(mime.get(), attachment);
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_FROM, ('<' + settings_.from + '>').c_str());
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(easy.get(), CURLOPT_MIMEPOST, mime.get());

    const auto result = curl_easy_perform(easy.get());
    long number = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &number);
    const auto code = number > 0 ? std::to_string(number) : std::string();
    if (result == CURLE_OK)
        return {Heard::done, {}, code, {}};
    return {heard_of_smtp(number), {}, code, curl_easy_strerror(result)};
}

Heard heard_of_smtp(long last_number)
{
    if (last_number >= 500)
        return Heard::refused;
    // 354: the server waited for the letter, and how far that got is not known.
    return last_number == 354 ? Heard::unknown : Heard::later;
}

}
