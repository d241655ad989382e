// Fields are found line by line, whatever part they stand in: reports are built in many ways, these fields are not.
#include "outside/delivery_status.hpp"

#include <algorithm>
#include <string>

namespace cakey::outside {

namespace {

constexpr std::string_view blanks = " \t\r";

std::string small(std::string_view text)
{
    std::string letters(text);
    std::ranges::transform(letters, letters.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return letters;
}

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(blanks);
    return begin == text.npos ? std::string_view() : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

// The next line with those that continue it; takes it away.
std::string unfolded(std::string_view& text)
{
    std::string line;
    do {
        const auto end = std::min(text.find('\n'), text.size());
        line += trimmed(text.substr(0, end));
        line += ' ';
        text.remove_prefix(std::min(end + 1, text.size()));
    } while (!text.empty() && (text.front() == ' ' || text.front() == '\t') && line.size() > 1);
    line.pop_back();
    return line;
}

struct Field {
    std::string name;  // in small letters
    std::string value;
};

std::optional<Field> field_of(const std::string& line)
{
    const auto colon = line.find(':');
    if (colon == line.npos || line.find_first_of(blanks) < colon)
        return std::nullopt;
    return Field{small(line.substr(0, colon)), std::string(trimmed(std::string_view(line).substr(colon + 1)))};
}

bool is_report(std::string_view& message)
{
    bool report = false;
    while (!message.empty()) {
        const auto line = unfolded(message);
        if (line.empty())  // the end of the headers
            break;
        if (const auto field = field_of(line); field && field->name == "content-type") {
            const auto type = small(field->value);
            report = type.starts_with("multipart/report") && type.find("delivery-status") != type.npos;
        }
    }
    return report;
}

// "rfc822; a@example.com", "rfc822;<a@example.com>"
std::string address_in(std::string_view value)
{
    value = trimmed(value.substr(std::min(value.find(';') + 1, value.size())));  // npos + 1 is 0
    if (value.starts_with('<') && value.ends_with('>'))
        value = value.substr(1, value.size() - 2);
    return std::string(value);
}

// Before the host; empty when it is another's.
std::string id_in(std::string_view value, std::string_view host)
{
    if (!value.starts_with('<') || !value.ends_with('>'))
        return {};
    value = value.substr(1, value.size() - 2);
    const auto at = value.rfind('@');
    return at == value.npos || value.substr(at + 1) != host ? std::string() : std::string(value.substr(0, at));
}

}

std::optional<Bounce> bounce_in(std::string_view message, std::string_view host)
{
    if (!is_report(message))
        return std::nullopt;
    Bounce bounce;
    bool failed = false;
    while (!message.empty()) {
        const auto field = field_of(unfolded(message));
        if (!field)
            continue;
        if (field->name == "action")
            failed = small(field->value) == "failed";
        else if (field->name == "final-recipient" && bounce.address.empty())
            bounce.address = address_in(field->value);
        else if (field->name == "status" && bounce.status.empty())
            bounce.status = field->value.substr(0, field->value.find(' '));
        else if (field->name == "message-id")
            if (auto id = id_in(field->value, host); !id.empty())
                bounce.message_id = std::move(id);
    }
    const bool plain = bounce.status.size() <= 10
                       && bounce.status.find_first_not_of("0123456789.") == std::string::npos;
    if (!failed || bounce.address.empty() || bounce.message_id.empty() || !plain)
        return std::nullopt;
    return bounce;
}

}
