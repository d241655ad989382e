#include "web/json_object.hpp"

#include <nlohmann/json.hpp>

namespace cakey::web {

struct JsonObject::Value {
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
};

JsonObject::JsonObject() : value_(std::make_unique<Value>()) {}

JsonObject::~JsonObject() = default;

JsonObject::JsonObject(JsonObject&& other) noexcept = default;

JsonObject& JsonObject::operator=(JsonObject&& other) noexcept = default;

JsonObject& JsonObject::set(std::string_view name, std::string_view text)
{
    value_->json[std::string(name)] = text;
    return *this;
}

JsonObject& JsonObject::set(std::string_view name, std::int64_t number)
{
    value_->json[std::string(name)] = number;
    return *this;
}

JsonObject& JsonObject::set(std::string_view name, const JsonObject& object)
{
    value_->json[std::string(name)] = object.value_->json;
    return *this;
}

JsonObject& JsonObject::add(std::string_view name, const JsonObject& object)
{
    value_->json[std::string(name)].push_back(object.value_->json);
    return *this;
}

std::string JsonObject::text() const { return value_->json.dump(2) + '\n'; }

}
