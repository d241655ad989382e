// Papers that come with an order's form.
#pragma once

#include "base/clock.hpp"
#include "domain/order.hpp"
#include "domain/order_field.hpp"
#include "domain/paper.hpp"
#include "pages/frame/form.hpp"
#include "pages/papers/papers.hpp"

#include <string_view>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::pages {

// None has to be there. A box "remove_" with the field's id takes the held one away, unless another comes in its place.
struct PaperUploads {
    // Those of the form's fields that are `open`. Says at the fields of `form` what is wrong with them.
    PaperUploads(const web::Form& typed, const OrderFields& open, std::string_view order_number, const Intake& intake,
                 Instant now, Form& form);

    // Inside a transaction. Work may run again, and putting a paper gives it its ids: these stay as they are.
    void put(Unit& unit, const Order& order) const;

    std::vector<Paper> papers;
    std::vector<PaperKind> removed;
};

}
