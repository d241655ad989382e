// 「首页」: what waits for the company, and its latest orders. GET /home
#pragma once

#include "pages/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class HomePage {
public:
    static constexpr int latest_orders = 5;

    HomePage(Store& store, const Urls& urls, const Screens& screens) : store_(store), urls_(urls), screens_(screens) {}

    web::Response show(const web::Request& request) const;

private:
    Store& store_;
    const Urls& urls_;
    const Screens& screens_;
};

}
