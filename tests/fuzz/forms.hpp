// What holds of every form, whichever way it came.
#pragma once

#include "base/utf8.hpp"
#include "fuzz/target.hpp"
#include "web/form.hpp"

#include <string_view>

namespace cakey::fuzz {

// By RFC 3629 and ASCII alone, beside what the form itself asks.
inline bool is_clean(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto c = next_code_point(text, at);
        if (!c || (is_control(*c) && *c != '\t' && *c != '\r' && *c != '\n'))
            return false;
    }
    return true;
}

inline void must_be_bounded(const web::Form& form)
{
    must(form.fields().size() + form.uploads().size() <= web::Form::most_fields, "a form has so many fields");
    for (const auto& [name, value] : form.fields()) {
        must(!name.empty() && is_clean(name) && is_clean(value), "fields are clean text");
        must(value.size() <= web::Form::most_bytes_in_field, "a field is so long");
    }
    for (const auto& upload : form.uploads()) {
        must(!upload.name.empty() && is_clean(upload.name) && is_clean(upload.filename), "names of files are clean");
        must(upload.filename.find_first_of("/\\\r\n") == std::string_view::npos, "a file's name is no path");
        must(!upload.too_large || upload.content.empty(), "a file that is too large is left out");
    }
}

}
