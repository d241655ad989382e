// What the script of 「订单支付」 asks for: GET /orders/{no}/pay/status, GET /orders/{no}/pay/qr.svg.
#pragma once

#include "base/clock.hpp"
#include "store/store.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

namespace cakey::pages {

// {"state": "waiting", "order_state": "awaiting_payment"}
class PaymentStatusPage {
public:
    PaymentStatusPage(Store& store, const Clock& clock) : store_(store), clock_(clock) {}

    web::Response show(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
};

class PaymentQrPage {
public:
    PaymentQrPage(Store& store, const Clock& clock) : store_(store), clock_(clock) {}

    web::Response show(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
};

}
