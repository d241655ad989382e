// 「导出」: the filtered order list as CSV. GET /orders.csv.
#pragma once

#include "pages/platform_names.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class OrderExportPage {
public:
    OrderExportPage(Store& store, const Clock& clock, const Urls& urls, PlatformNames& platforms)
        : store_(store), clock_(clock), urls_(urls), platforms_(platforms)
    {
    }

    web::Response show(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    PlatformNames& platforms_;
};

}
