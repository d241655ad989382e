// 「撤回」: a submitted order that is not paid yet becomes a draft again. POST /orders/{no}/withdrawal.
#pragma once

#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class OrderWithdrawalPage {
public:
    OrderWithdrawalPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
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
