// Company names as people type them.
#include "domain/company_name.hpp"

#include "base/utf8.hpp"
#include "domain/text.hpp"

namespace cakey {

std::optional<CompanyName> CompanyName::parse(std::string_view typed)
{
    auto text = trimmed(typed);
    if (!is_utf8(text) || has_control(text))
        return std::nullopt;
    // Characters of no width would make a name long enough that shows nothing.
    if (code_points(without_blanks(text)) < 2 || code_points(text) > 100)
        return std::nullopt;
    return CompanyName(std::move(text));
}

std::string CompanyName::normalized() const { return key_text(text_); }

}
