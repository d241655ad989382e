// 「首页」: what waits for the company, and its latest orders. GET /home
#pragma once

#include "pages/orders/platform_names.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class HomePage {
public:
    static constexpr int latest_orders = 5;

    HomePage(Store& store, const Urls& urls, const Screens& screens, PlatformNames& platforms)
        : store_(store), urls_(urls), screens_(screens), platforms_(platforms)
    {
    }

    web::Response show(const web::Request& request) const;

private:
    Store& store_;
    const Urls& urls_;
    const Screens& screens_;
    PlatformNames& platforms_;
};

}
