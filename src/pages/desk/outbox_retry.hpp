// 「重试」: what is stuck outside is tried again.
#pragma once

#include "base/clock.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class OutboxRetryPage {
public:
    OutboxRetryPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : store_(store), clock_(clock), urls_(urls), screens_(screens)
    {
    }

    // POST /desk/outbox/{kind}/{id}/retry; the field "from" is "order" when the order's page is to be shown again.
    web::Response create(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
};

}
