// Mobile numbers as people type them.
#include "domain/mobile.hpp"

#include "domain/text.hpp"

namespace cakey {

std::optional<Mobile> Mobile::parse(std::string_view typed)
{
    constexpr std::size_t size = 11;
    auto text = key_text(typed);
    std::erase(text, '-');
    for (const std::string_view prefix : {"+86", "0086", "86"})
        if (text.size() == prefix.size() + size && text.starts_with(prefix))
            text.erase(0, prefix.size());
    if (text.size() != size || !all_digits(text) || text[0] != '1' || text[1] < '3')
        return std::nullopt;
    return Mobile(std::move(text));
}

std::string Mobile::masked() const { return text_.substr(0, 3) + "****" + text_.substr(7); }

}
