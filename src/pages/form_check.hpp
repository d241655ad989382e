// What is wrong with a form, field by field, as views show it (views/STYLE.md, "Errors").
#pragma once

#include "web/view.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cakey::pages {

// A field of a form: its name and id, and what the view calls its value and its error.
struct FormField {
    std::string_view id;  // "credit_code"
    web::Name value;      // "CREDIT_CODE"
    web::Name error;      // "CREDIT_CODE_ERROR"
};

class FormCheck {
public:
    // The first thing said about a field counts. Gives false, so that a check can return it.
    bool wrong(const FormField& field, std::string text);
    // What belongs to no single field; `anchor` is the id that the summary links to.
    bool wrong(std::string_view anchor, std::string text);

    bool failed() const { return !summary_.empty(); }
    bool failed(const FormField& field) const;
    std::string_view said_of(const FormField& field) const;  // empty: nothing is wrong with it
    void show(web::Fields& fields) const;

private:
    std::vector<std::pair<FormField, std::string>> errors_;
    std::vector<std::pair<std::string, std::string>> summary_;  // anchor, text: in the order they were found
};

}
