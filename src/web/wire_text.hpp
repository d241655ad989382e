// Text as it goes over the wire: clean text, header values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cakey::web {

// Valid UTF-8 (RFC 3629: no overlong forms, no surrogates) without control characters other than tab, CR and LF.
bool is_clean(std::string_view text);

// The same without tab, CR and LF: what fits on one line.
bool is_clean_line(std::string_view text);

// Compares ASCII letters without regard to case; '-' and '_' are equal, as CGI writes a header's name.
bool is_same_name(std::string_view one, std::string_view other);

// "Text/HTML; charset=utf-8" -> "text/html".
std::string media_type(std::string_view header);

// RFC 9110 5.6.6: the parameter of a header value, unquoted ("form-data; name=\"x\"", name -> x); nothing if absent.
std::optional<std::string> parameter(std::string_view header, std::string_view name);

// RFC 9110 token: the characters of a header's or cookie's name, at least one.
bool is_token(std::string_view text);

}
