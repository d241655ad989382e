// Plain forms and queries.
#include "web/urlencoded.hpp"

#include "base/encodings.hpp"
#include "fuzz/forms.hpp"
#include "web/bad_request.hpp"

#include <optional>
#include <string>

namespace cakey::fuzz {

namespace {

std::optional<web::Form> read(const std::string& text)
{
    try {
        return web::read_urlencoded(text);
    } catch (const web::BadRequest& bad) {
        must(bad.status() == 400 || bad.status() == 413, "a broken form is 400 or 413");
        return std::nullopt;
    }
}

std::string written(const web::Form& form)
{
    std::string text;
    for (const auto& [name, value] : form.fields())
        text += (text.empty() ? "" : "&") + percent_encoded(name) + '=' + percent_encoded(value);
    return text;
}

}

void feed(std::string_view input)
{
    must(percent_decoded(percent_encoded(input)) == input, "percent-encoding is undone by decoding");

    const auto form = read(std::string(input));
    if (!form)
        return;
    must(percent_decoded(input).has_value(), "broken percent-encoding is refused");
    must_be_bounded(*form);
    std::size_t bytes = 0;
    for (const auto& [name, value] : form->fields())
        bytes += name.size() + value.size();
    must(bytes <= input.size(), "nothing is read that was not sent");

    const auto again = read(written(*form));
    must(again && again->fields() == form->fields(), "a form that is written is the form that was read");
}

}
