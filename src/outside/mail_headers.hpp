// The header lines of a letter (RFC 5322), in ASCII whatever they say.
#pragma once

#include "base/clock.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cakey::outside {

// Fit for an SMTP command and a header: printable ASCII with one @ inside, without blanks, brackets, commas, quotes.
bool is_mail_address(std::string_view text);

// RFC 2047: as it is when it is plain ASCII, else as base64 words of whole characters, folded into lines of at most 76
// characters. `used` of them stand before it on the first line: the header's name.
std::string encoded_words(std::string_view text, std::size_t used = 0);

// "Sun, 22 Nov 2026 14:05:09 +0800", China time.
std::string mail_date(Instant at);

// A Content-Disposition line: "attachment", with a name that is not plain ASCII as RFC 2231 has it.
std::string attachment_disposition(std::string_view name);

struct MailHeaders {
    std::string from;
    std::string from_name;
    std::string to;
    std::string subject;
    std::string message_id;  // the part before the @; the sender's domain comes behind it
    Instant date;
};

std::vector<std::string> header_lines(const MailHeaders& headers);

}
