// An email address.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cakey {

class Email {
public:
    // What mail servers really take: ASCII, a dot-atom of at most 64 characters, and a host name of at least two labels
    // whose last has a letter; 254 characters in all (RFC 5321 4.5.3.1). No quoted names, no address literals, nothing
    // that could end a header line. Full width and blanks around are mended first; the host becomes lower case.
    static std::optional<Email> parse(std::string_view typed);

    const std::string& text() const { return text_; }
    auto operator<=>(const Email&) const = default;

private:
    explicit Email(std::string text) : text_(std::move(text)) {}

    std::string text_;
};

}
