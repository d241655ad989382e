// An object of JSON with others in it, for what is longer than an answer to a script.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace cakey::web {

class JsonObject {
public:
    JsonObject();
    ~JsonObject();
    JsonObject(JsonObject&& other) noexcept;
    JsonObject& operator=(JsonObject&& other) noexcept;

    // Members stand in the order in which they came.
    JsonObject& set(std::string_view name, std::string_view text);
    JsonObject& set(std::string_view name, std::int64_t number);
    JsonObject& set(std::string_view name, const JsonObject& object);
    // One more in the list of that name.
    JsonObject& add(std::string_view name, const JsonObject& object);

    std::string text() const;  // indented, with a line end

private:
    struct Value;
    std::unique_ptr<Value> value_;
};

}
