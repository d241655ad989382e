// 「订单服务」: a company's orders. GET /orders, GET /orders/{no}.
#pragma once

#include "pages/order_details.hpp"
#include "pages/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class OrdersPage {
public:
    OrdersPage(Store& store, const Urls& urls, const Screens& screens, const OrderDetails& details)
        : store_(store), urls_(urls), screens_(screens), details_(details)
    {
    }

    web::Response list(const web::Request& request) const;
    web::Response show(const web::Request& request) const;

private:
    Store& store_;
    const Urls& urls_;
    const Screens& screens_;
    const OrderDetails& details_;
};

}
