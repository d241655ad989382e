// 「删除」: a draft that was never submitted goes without a trace. POST /orders/{no}/deletion.
#pragma once

#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class OrderDeletionPage {
public:
    OrderDeletionPage(Store& store, const Urls& urls, const Screens& screens)
        : store_(store), urls_(urls), screens_(screens)
    {
    }

    web::Response create(const web::Request& request) const;

private:
    Store& store_;
    const Urls& urls_;
    const Screens& screens_;
};

}
