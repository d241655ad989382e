// The form of a correction: the fields that an order was sent back for, and no others.
#pragma once

#include "domain/order.hpp"
#include "pages/order_form.hpp"

#include <string>

namespace cakey::pages {

class CorrectionForm {
public:
    // As the order stands.
    CorrectionForm(const Order& order, const std::string& handler_id);
    // With what is typed in the named fields; whatever else is sent is not read.
    CorrectionForm(const Order& order, const std::string& handler_id, const web::Form& typed);

    // The order's application with the named fields mended; says beside them what is wrong or missing.
    // handler_id_sealed is as it stands: see id_number().
    Application read(const OrderChoices& choices, Date today, FormCheck& check) const;
    std::string id_number(Date today) const { return form_.id_number(today); }

    // Values and choices, and which of the fields are there.
    void show(web::Fields& fields, const OrderChoices& choices) const;

private:
    const Order& order_;
    OrderForm form_;
};

}
