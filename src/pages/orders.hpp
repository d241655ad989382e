// 「订单服务」: a company's orders. GET /orders, GET /orders/{no}.
#pragma once

#include "pages/order_details.hpp"
#include "pages/platform_names.hpp"
#include "pages/frame/screens.hpp"

namespace cakey::pages {

class OrdersPage {
public:
    OrdersPage(const Urls& urls, const Screens& screens, PlatformNames& platforms, const OrderDetails& details)
        : urls_(urls), screens_(screens), platforms_(platforms), details_(details)
    {
    }

    web::Response list(const web::Request& request) const;  // Access::own_orders
    web::Response show(const web::Request& request) const;

private:
    const Urls& urls_;
    const Screens& screens_;
    PlatformNames& platforms_;
    const OrderDetails& details_;
};

}
