// 「查看记录」: every change of an order's state. GET /orders/{no}/history.
#pragma once

#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class OrderHistoryPage {
public:
    OrderHistoryPage(Store& store, const Screens& screens) : store_(store), screens_(screens) {}

    web::Response show(const web::Request& request) const;

private:
    Store& store_;
    const Screens& screens_;
};

}
