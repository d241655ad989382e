// The form of 「退回补正」: which fields and papers are to be mended, and what is wrong with them.
#pragma once

#include "domain/order.hpp"
#include "pages/form_check.hpp"
#include "web/form.hpp"

#include <string>

namespace cakey::pages {

class ReturnForm {
public:
    ReturnForm() = default;  // nothing typed yet
    ReturnForm(const web::Form& form, BusinessType type);

    bool has_errors() const { return check_.failed(); }
    // Parts of that business type, and one line of words that names them, when there are no errors.
    Correction correction() const;

    // The parts that an order of that type has.
    void show(web::Fields& fields, BusinessType type) const;

private:
    OrderFields fields_;
    std::string typed_;
    FormCheck check_;
};

}
