// Errors beside their fields, and the summary of all of them.
#include "pages/form_check.hpp"

#include <algorithm>

namespace cakey::pages {

bool FormCheck::wrong(const FormField& field, std::string text)
{
    if (failed(field))
        return false;
    summary_.emplace_back(field.id, text);
    errors_.emplace_back(field, std::move(text));
    return false;
}

bool FormCheck::wrong(std::string_view anchor, std::string text)
{
    summary_.emplace_back(anchor, std::move(text));
    return false;
}

bool FormCheck::failed(const FormField& field) const
{
    return !said_of(field).empty();
}

std::string_view FormCheck::said_of(const FormField& field) const
{
    const auto found = std::ranges::find_if(errors_, [&](const auto& error) { return error.first.id == field.id; });
    return found == errors_.end() ? std::string_view() : std::string_view(found->second);
}

void FormCheck::show(web::Fields& fields) const
{
    for (const auto& [field, text] : errors_)
        fields.add(field.error).set("TEXT", text);
    if (summary_.empty())
        return;
    auto summary = fields.add("ERROR_SUMMARY");
    for (const auto& [anchor, text] : summary_) {
        auto row = summary.add("ERRORS");
        row.set("FIELD", anchor);
        row.set("TEXT", text);
    }
}

}
