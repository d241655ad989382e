// 「发票管理」: a company's invoices. GET /invoices, GET /invoices/{no}, GET /invoices/{no}/invoice.pdf; {no} is the order's.
#pragma once

#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class InvoicesPage {
public:
    InvoicesPage(Store& store, const Urls& urls, const Screens& screens)
        : store_(store), urls_(urls), screens_(screens)
    {
    }

    web::Response list(const web::Request& request) const;
    web::Response show(const web::Request& request) const;      // every invoice of the order
    web::Response download(const web::Request& request) const;  // the newest one's PDF

private:
    Store& store_;
    const Urls& urls_;
    const Screens& screens_;
};

}
