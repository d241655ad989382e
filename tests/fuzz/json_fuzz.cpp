// JSON that others wrote.
#include "outside/json.hpp"

#include "base/utf8.hpp"
#include "fuzz/target.hpp"

namespace cakey::fuzz {

namespace {

using outside::Json;

void what_is_written_is_read(const Json& json)
{
    const auto text = json.dump();
    must(is_utf8(text) && text.find_first_of("\r\n") == std::string::npos, "JSON is written on one line of UTF-8");
    must(Json::parse(text).dump() == text, "JSON that is written is the JSON that was read");
}

void any_text_is_a_value(const std::string& text)
{
    const auto again = Json::parse(Json{{"text", text}}.dump()).text_at("text");
    must(is_utf8(again) && (again == text || !is_utf8(text)), "a text goes through JSON unchanged");
}

}

void feed(std::string_view input)
{
    any_text_is_a_value(std::string(input));

    const auto json = Json::parse(input);
    what_is_written_is_read(json);
    for (const auto& [name, text] : json.strings()) {
        must(json.text_at(name) == text, "a string is found by its name");
        what_is_written_is_read(json.at(name));
    }
    const auto items = json.items();
    must(items.empty() || json.is_array(), "an array alone has items");
    for (const auto& item : items) {
        what_is_written_is_read(item);
        item.text_at("OutId");
        item.at("result").items();
    }
    for (const auto* name : {"a", "code", "sign", "result", "SmsSendDetailDTOs"}) {
        json.text_at(name);
        json.at(name).at("SmsSendDetailDTO").items();
    }
}

}
