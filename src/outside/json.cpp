#include "outside/json.hpp"

#include <nlohmann/json.hpp>

namespace cakey::outside {

namespace {

// The library copies and writes a value level by level, on the stack: an answer that is all brackets would use it up.
constexpr int most_levels = 64;

}

struct Json::Value {
    nlohmann::json json;
};

Json::Json(const std::string& text) : value_(std::make_shared<Value>(Value{text})) {}

Json::Json(const std::map<std::string, std::string>& members) : value_(std::make_shared<Value>(Value{members})) {}

Json::Json(const std::map<std::string, Json>& members)
{
    auto object = nlohmann::json::object();
    for (const auto& [name, member] : members)
        object[name] = member.value_ ? member.value_->json : nlohmann::json();
    value_ = std::make_shared<Value>(Value{std::move(object)});
}

Json::Json(const std::vector<Json>& items)
{
    auto array = nlohmann::json::array();
    for (const auto& item : items)
        array.push_back(item.value_ ? item.value_->json : nlohmann::json());
    value_ = std::make_shared<Value>(Value{std::move(array)});
}

Json Json::parse(std::string_view text)
{
    using Event = nlohmann::json::parse_event_t;
    bool too_deep = false;
    const auto is_shallow = [&](int level, Event event, const nlohmann::json&) {
        too_deep = too_deep || (level >= most_levels && (event == Event::object_start || event == Event::array_start));
        return !too_deep;
    };
    auto json = nlohmann::json::parse(text, is_shallow, false);
    return too_deep || json.is_discarded() ? Json() : Json(std::make_shared<Value>(Value{std::move(json)}));
}

std::string Json::dump() const
{
    return value_ ? value_->json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) : std::string();
}

bool Json::is_array() const { return value_ && value_->json.is_array(); }

std::vector<Json> Json::items() const
{
    std::vector<Json> items;
    if (is_array())
        for (const auto& item : value_->json)
            items.push_back(Json(std::make_shared<Value>(Value{item})));
    return items;
}

Json Json::at(const std::string& name) const
{
    if (!value_ || !value_->json.is_object())
        return {};
    const auto found = value_->json.find(name);
    return found == value_->json.end() ? Json() : Json(std::make_shared<Value>(Value{*found}));
}

std::string Json::text_at(const std::string& name) const
{
    const auto member = at(name);
    if (!member.value_)
        return {};
    const auto& json = member.value_->json;
    return json.is_string() ? json.get<std::string>() : json.is_number_integer() ? json.dump() : std::string();
}

std::map<std::string, std::string> Json::strings() const
{
    std::map<std::string, std::string> strings;
    if (value_ && value_->json.is_object())
        for (const auto& [name, member] : value_->json.items())
            if (member.is_string())
                strings.emplace(name, member.get<std::string>());
    return strings;
}

}
