// Submitting a draft from its details: POST /orders/{no}/submission.
#pragma once

#include "pages/order_details.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class OrderSubmissionPage {
public:
    OrderSubmissionPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens,
                        const OrderDetails& details)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), details_(details)
    {
    }

    web::Response create(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    const OrderDetails& details_;
};

}
