// The form of a refusal: why, in words that the company gets by SMS.
#pragma once

#include "pages/form_check.hpp"
#include "web/form.hpp"

#include <string>

namespace cakey::pages {

class RefusalForm {
public:
    RefusalForm() = default;  // nothing typed yet
    explicit RefusalForm(const web::Form& form);

    bool has_errors() const { return check_.failed(); }
    // The chosen template, then what was typed: one line of at most 200 characters when there are no errors.
    const std::string& reason() const { return reason_; }

    void show(web::Fields& fields) const;

private:
    std::string template_;  // its word; empty: none
    std::string typed_;
    std::string reason_;
    FormCheck check_;
};

}
