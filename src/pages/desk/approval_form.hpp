// The form of an approval: for a courier order, who brings the goods and under which number.
#pragma once

#include "domain/order.hpp"
#include "pages/form_check.hpp"
#include "web/form.hpp"

#include <optional>
#include <string>

namespace cakey::pages {

class ApprovalForm {
public:
    ApprovalForm() = default;  // nothing typed yet
    ApprovalForm(const web::Form& form, const Order& order);

    bool has_errors() const { return check_.failed(); }
    // Both set, and well-formed, for a courier order without errors; neither for any other order.
    std::optional<Courier> courier() const { return courier_; }
    const std::string& number() const { return number_; }

    void show(web::Fields& fields) const;

private:
    void read_courier(const web::Form& form);

    std::optional<Courier> courier_;
    std::string number_;  // as typed where it has errors
    FormCheck check_;
};

}
