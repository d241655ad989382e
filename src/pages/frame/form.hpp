// A form as it was typed, read field by field, with what is wrong beside each.
#pragma once

#include "base/clock.hpp"
#include "domain/mobile.hpp"
#include "domain/password_rule.hpp"
#include "pages/frame/field.hpp"
#include "web/form.hpp"
#include "web/view.hpp"

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cakey::pages {

// 32 bytes, the same for a page's form sent twice as it is, and for no other: the hidden `csrf` is another on each page.
std::string digest_of(const web::Form& typed);

// What is said at a field that must not be empty.
std::string missing_text(const Field& field);

class Form {
public:
    Form() = default;                                          // nothing typed yet
    explicit Form(const web::Form& typed) : typed_(&typed) {}  // which outlives it

    // What stands in it: as typed, or as it was put there.
    std::string_view text(const Field& field) const;
    void put(const Field& field, std::string_view text) { put_[field.id] = text; }

    // One line, trimmed. Says at the field when it is missing, too long or no single line.
    std::string line(const Field& field);
    // A value with a form of its own (Value::parse). Says at the field when it is missing or no such value.
    template <class Value>
    std::optional<Value> value(const Field& field)
    {
        auto value = Value::parse(text(field));
        if (!value)
            say_no_value(field);
        return value;
    }
    std::optional<Mobile> mobile(const Field& field);
    std::string phone(const Field& field);  // a landline's or a mobile's number
    // What the field's rule makes of its text (domain/credit_code.hpp and its like say what is mended). Says at the
    // field when it is none.
    std::string checked(const Field& field, Date today);
    // The beginning of a day in China. Nothing for an empty field; says at the field when it is no date.
    std::optional<Instant> day(const Field& field);
    // A secret, as typed. Says at the field when there is none.
    std::string secret(const Field& field);
    // A code, as digits and letters of half width without blanks. Says at the field when there is none.
    std::string code(const Field& field);
    // A new password and the same again. Says at the fields when it may not be used (domain/password_rule.hpp) or the
    // two differ.
    std::string new_password(std::string_view company_name, std::string_view mobile);
    std::string new_staff_password(std::string_view username);

    // The first thing said about a field counts. Gives false, so that a check can return it.
    bool wrong(const Field& field, std::string text);
    // What belongs to no single field; `anchor` is the id that the summary links to.
    bool wrong(std::string_view anchor, std::string text);

    // Whether the value is ticked in a field of check boxes.
    bool is_ticked(const Field& field, std::string_view value) const;
    // All that is ticked there, or what was put there, parted by 、.
    std::string ticked(const Field& field) const;

    bool failed() const { return !summary_.empty(); }
    bool failed(const Field& field) const { return !said_of(field).empty(); }
    std::string_view said_of(const Field& field) const;  // empty: nothing is wrong with it
    int status() const { return failed() ? 422 : 200; }

    // Puts the field into its place on the page, with what stands in it and what is wrong; gives the place, to add to.
    web::Fields show(web::Fields& page, const Field& field) const;
    // The same in a place that several fields share, row by row: {{>PAPER_FIELD}} for the marker "paper".
    web::Fields show_in(web::Fields& page, std::string_view marker, const Field& field) const;
    void show(web::Fields& page, std::initializer_list<Field> fields) const;
    void show_errors(web::Fields& page) const;  // the summary at the top

private:
    template <class Value>
    std::string text_of(const Field& field)
    {
        const auto found = value<Value>(field);
        return found ? found->text() : std::string();
    }
    std::string new_password_unless(std::optional<PasswordFlaw> flaw);
    void say_no_value(const Field& field);

    const web::Form* typed_ = nullptr;
    std::map<std::string_view, std::string> put_;
    std::vector<std::pair<std::string, std::string>> errors_;   // by the field's id
    std::vector<std::pair<std::string, std::string>> summary_;  // anchor, text: in the order they were found
};

// A choice in a field of options, radio buttons or check boxes.
struct Option {
    std::string_view value;
    std::string_view label;
    bool chosen = false;
};

// Behind the field's hint.
web::Fields add_hint_link(web::Fields& place, const std::string& url, std::string_view text);

web::Fields add_option(web::Fields& place, const Option& option);
// Radio buttons and check boxes: the first one has the field's id, where a message about all of them leads.
void add_choices(web::Fields& place, const Field& field, const std::vector<Option>& options);

}
