// 「订单支付」: the confirmation, then the QR code. GET /orders/{no}/pay, POST /orders/{no}/payments.
#pragma once

#include "pages/frame/screens.hpp"
#include "store/store.hpp"

#include <optional>

namespace cakey::pages {

class OrderPaymentPage {
public:
    OrderPaymentPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : store_(store), clock_(clock), urls_(urls), screens_(screens)
    {
    }

    web::Response show(const web::Request& request) const;
    // 「确认支付」 goes on with a code that can still be scanned; 「重新获取」 gives it up for another.
    web::Response create(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
};

}
