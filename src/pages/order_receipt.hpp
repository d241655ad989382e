// 「确认收货」: the goods have arrived. POST /orders/{no}/receipt.
#pragma once

#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class OrderReceiptPage {
public:
    OrderReceiptPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : store_(store), clock_(clock), urls_(urls), screens_(screens)
    {
    }

    web::Response create(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
};

}
