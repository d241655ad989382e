// The files behind the views: read once, checked, and put together as text.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::web {

// Of a marker that says where a field stands: {{>CREDIT_CODE_FIELD}}.
inline constexpr std::string_view field_suffix = "_FIELD";

class ViewFiles {
public:
    // Reads every *.tpl under the directory. std::runtime_error, naming the file, for one that cannot be read,
    // does not begin with the AUTOESCAPE line or uses the modifier :none.
    explicit ViewFiles(const std::string& directory);

    // std::runtime_error, naming the file, when one of `names` is missing: lines of names, layouts and parts among them.
    void require(std::string_view names) const;

    // "orders/show" for orders/show.tpl; neither layouts nor parts, but "parts/fields/line" and its like: what draws a field
    // is chosen when a page is rendered.
    std::vector<std::string> views() const;

    // The template's text with its parts, inside its layout if there is one. std::runtime_error for a part that is
    // missing or contains itself, and for a layout without {{>CONTENT}}.
    std::string whole(const std::string& view) const;

private:
    std::string layout_of(std::string_view view) const;  // its name; empty if there is none
    std::string with_parts(const std::string& name, const std::string* content, int depth) const;

    std::map<std::string, std::string, std::less<>> texts_;  // without their first line
};

}
