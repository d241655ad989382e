// JSON that others wrote, and that we write for them. The library that parses and writes it stays in json.cpp: its
// header makes the compiler instantiate a parser in each unit that reads it.
#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cakey::outside {

// A value, or nothing. It does not change; a copy costs a reference.
class Json {
public:
    Json() = default;
    Json(const char* text) : Json(std::string(text)) {}
    Json(const std::string& text);
    Json(const std::map<std::string, std::string>& members);
    Json(const std::map<std::string, Json>& members);
    Json(std::initializer_list<std::pair<const std::string, Json>> members) : Json(std::map<std::string, Json>(members))
    {
    }
    Json(const std::vector<Json>& items);

    // Nothing when the text is no JSON, or arrays and objects lie within each other more than 64 levels deep.
    static Json parse(std::string_view text);

    // On one line; bytes that are no UTF-8 become U+FFFD. Empty for nothing.
    std::string dump() const;

    bool is_array() const;

    // An array's values; none of anything else.
    std::vector<Json> items() const;

    // An object's member; nothing when it is absent or this is no object.
    Json at(const std::string& name) const;

    // A member as text, whether it came as a string or as a whole number (services change their minds about that);
    // empty when it is absent, or something else.
    std::string text_at(const std::string& name) const;

    // The members of an object that are strings.
    std::map<std::string, std::string> strings() const;

private:
    struct Value;

    explicit Json(std::shared_ptr<const Value> value) : value_(std::move(value)) {}

    std::shared_ptr<const Value> value_;
};

}
