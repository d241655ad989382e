// What an order is returned for: the fields and papers that the company is to correct, and no others.
#pragma once

#include "domain/application.hpp"
#include "domain/order_field.hpp"
#include "domain/paper.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

struct Correction {
    OrderFields fields;  // empty: it was not returned
    std::string what;    // to the company, in words: what is to be corrected, and why
};

// What stands for the field when an order is returned: itself; for address and outlet their delivery. Nothing for what
// the price depends on (business type, certificates, years, seals): the payment is kept, so the total must stay what
// was paid. An order that is wrong in these is refused.
std::optional<OrderField> correctable(OrderField field);
// Whether an order of that type can be returned for it.
bool is_correctable(BusinessType type, OrderField field);

// `standing`, but the named fields as `typed` has them. (Papers are no part of an application.)
Application corrected(Application standing, const Application& typed, const OrderFields& fields);

// The named papers that nobody has uploaded anew since the order was returned.
std::vector<PaperKind> papers_to_correct(const OrderFields& fields, const std::vector<Paper>& papers, Instant since);

}
