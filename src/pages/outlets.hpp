// 「办理网点」: GET /outlets, by city with ?city=...
#pragma once

#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class OutletsPage {
public:
    OutletsPage(Store& store, const Screens& screens) : store_(store), screens_(screens) {}

    web::Response list(const web::Request& request) const;

private:
    Store& store_;
    const Screens& screens_;
};

}
