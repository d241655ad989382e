// A field of a form, defined once: what it is called, how it is typed, what is said when it is wrong.
#pragma once

#include <cstddef>
#include <string_view>

namespace cakey::pages {

// A view says where it stands, {{>CREDIT_CODE_FIELD}}; views/parts/field.tpl draws it; a Form reads and shows it.
struct Field {
    enum class Kind {
        line,
        lines,    // a text area
        options,  // a <select>, filled by its page
        choice,   // radio buttons, filled by its page
        ticks,    // check boxes, filled by its page
        tick,     // one, with the label beside it: "yes" or nothing
        file,     // a paper; its page draws the block around it
    };

    std::string_view id;       // its name and id: "credit_code"
    std::string_view label;    // 「统一社会信用代码」
    std::string_view name{};   // in a sentence, where the label is too long or a question; else the label
    std::string_view hint{};   // below it
    std::size_t longest = 0;   // characters that can be typed; 0: no bound
    bool required = true;
    std::string_view missing{};  // what is said when it is empty; else "请填写" and the label
    std::string_view wrong{};    // what is said when it is no such value

    Kind kind = Kind::line;
    std::string_view type = "text";         // <input type>
    std::string_view inputmode{};           // which keyboard a phone shows
    std::string_view autocomplete = "off";  // WHATWG's words
    bool verbatim = false;                  // nothing is corrected or capitalised while it is typed
    bool secret = false;                    // never shown again: passwords and codes
    bool fixed = false;                     // shown, and not to be typed
    bool rated = false;                     // how strong it is is told while it is typed (assets/password.js)
    bool wide = false;                      // takes both columns
    bool live = false;                      // its error line may change while it is typed
    std::string_view unit{};                // 个
    std::string_view part{};                // there only for business types with that part (assets/order.js)
    std::string_view delivery{};            // there only for that way of delivery
    std::string_view empty = "请选择";       // of options: the first one, which stands for nothing; "" for none
};

constexpr std::string_view name_of(const Field& field)
{
    return field.name.empty() ? field.label : field.name;
}

constexpr bool operator==(const Field& one, const Field& other)
{
    return one.id == other.id;
}

}
