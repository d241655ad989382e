// The only code that includes cgicc, which is lenient: what it would let through broken is refused before.
#include "web/urlencoded.hpp"

#include "base/encodings.hpp"
#include "web/bad_request.hpp"
#include "web/wire_text.hpp"

#include <cgicc/CgiInput.h>
#include <cgicc/Cgicc.h>

#include <algorithm>
#include <string_view>

namespace cakey::web {

namespace {

// The text as the query of a GET, the one way into cgicc that copies it no more than needed. With one more & at its
// end: cgicc leaves out a last name that nothing follows.
class Text : public cgicc::CgiInput {
public:
    explicit Text(const std::string& text) : text_(text + '&') {}

    std::size_t read(char*, std::size_t) override { return 0; }

    std::string getenv(const char* name) override
    {
        const std::string_view variable = name;
        if (variable == "REQUEST_METHOD")
            return "GET";
        return variable == "QUERY_STRING" ? text_ : std::string();
    }

private:
    std::string text_;
};

}

Form read_urlencoded(const std::string& text)
{
    Form form;
    if (text.empty())
        return form;
    if (!percent_decoded(text))
        throw BadRequest(400, "broken percent-encoding");
    // Before cgicc makes an entry of each.
    if (static_cast<std::size_t>(std::count(text.begin(), text.end(), '&')) >= Form::most_fields)
        throw BadRequest(413, "too many fields");

    Text input(text);
    const cgicc::Cgicc cgi(&input);
    for (const auto& entry : cgi.getElements())
        form.add(Field{entry.getName(), entry.getValue()});
    return form;
}

}
