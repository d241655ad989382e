// Header lines and their encodings.
#include "outside/mail_headers.hpp"

#include "base/encodings.hpp"
#include "outside/form.hpp"

#include <algorithm>

namespace cakey::outside {

namespace {

// RFC 2047: a word has at most 75 characters, and a line with one at most 76.
constexpr std::size_t longest_line = 76, longest_word = 75;
constexpr std::string_view word_begin = "=?UTF-8?B?", word_end = "?=", fold = "\r\n ";

bool is_printable_ascii(char letter) { return letter >= 0x20 && letter < 0x7f; }

bool is_within_character(char letter) { return (static_cast<unsigned char>(letter) & 0xc0) == 0x80; }

// "=?" alone would be read as the beginning of a word.
bool is_plain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), is_printable_ascii) && text.find("=?") == std::string_view::npos
           && text.size() <= 200;
}

std::string in_words(std::string_view text, std::size_t used)
{
    std::string words;
    while (!text.empty()) {
        const auto letters = std::min(longest_line - used, longest_word) - word_begin.size() - word_end.size();
        const auto room = letters / 4 * 3;  // base64: 3 bytes in 4
        auto size = std::min(room, text.size());
        while (size > 0 && size < text.size() && is_within_character(text[size]))
            --size;
        if (size == 0)
            size = std::min(room, text.size());  // no UTF-8 at all
        words.append(word_begin).append(base64(text.substr(0, size))).append(word_end);
        text.remove_prefix(size);
        if (!text.empty())
            words += fold;
        used = 1;  // of the next line
    }
    return words;
}

// Always in words: a comma or a bracket in a name means something there.
std::string from_line(const MailHeaders& headers)
{
    std::string line = "From: ";
    const auto address = '<' + headers.from + '>';
    if (headers.from_name.empty())
        return line + address;
    line += in_words(headers.from_name, line.size());
    const auto last_line = line.size() - (line.rfind('\n') + 1);  // npos + 1 is 0
    line += last_line + 1 + address.size() > longest_line ? fold : std::string_view(" ");
    return line + address;
}

std::string two(std::int64_t value)
{
    return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

}

bool is_mail_address(std::string_view text)
{
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.rfind('@') == at && text.size() <= 254
           && std::all_of(text.begin(), text.end(), is_printable_ascii)
           && text.find_first_of(" <>,;:\"()[]\\") == std::string_view::npos;
}

std::string encoded_words(std::string_view text, std::size_t used)
{
    return is_plain(text) ? std::string(text) : in_words(text, used);
}

std::string mail_date(Instant at)
{
    constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto date = china_date(at);
    const std::chrono::weekday day{std::chrono::sys_days(date)};
    return std::string(days[day.c_encoding()]) + ", " + two(static_cast<unsigned>(date.day())) + ' '
           + months[static_cast<unsigned>(date.month()) - 1] + ' ' + std::to_string(static_cast<int>(date.year())) + ' '
           + china_text(at).substr(11) + " +0800";
}

std::string attachment_disposition(std::string_view name)
{
    return "Content-Disposition: attachment; "
           + (is_plain(name) && name.find_first_of("\"\\") == std::string_view::npos
                  ? "filename=\"" + std::string(name) + '"'
                  : "filename*=UTF-8''" + percent_encoded(name));
}

std::vector<std::string> header_lines(const MailHeaders& headers)
{
    const std::string subject = "Subject: ";
    return {"Date: " + mail_date(headers.date),
            from_line(headers),
            "To: <" + headers.to + '>',
            subject + encoded_words(headers.subject, subject.size()),
            "Message-ID: <" + headers.message_id + headers.from.substr(headers.from.find('@')) + '>',
            "Auto-Submitted: auto-generated"};  // RFC 3834: no vacation notice answers it
}

}
