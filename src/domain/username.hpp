// The name by which somebody signs in at the desk.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cakey {

class Username {
public:
    // 2 to 32 of a-z, 0-9, full stop, hyphen and underscore. Full width, blanks and upper case are mended first.
    static std::optional<Username> parse(std::string_view typed);
    // Typed at the door: mended, and whatever it is then.
    static std::string folded(std::string_view typed);

    const std::string& text() const { return text_; }

private:
    explicit Username(std::string text) : text_(std::move(text)) {}

    std::string text_;
};

}
