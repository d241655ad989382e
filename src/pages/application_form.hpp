// 「申请表」: the order's application form, to print and stamp. GET /orders/{no}/form.pdf.
#pragma once

#include "crypto/sealed.hpp"
#include "base/clock.hpp"
#include "store/store.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

namespace cakey::pages {

class ApplicationFormPage {
public:
    ApplicationFormPage(Store& store, const Clock& clock, const crypto::Seal& seal)
        : store_(store), clock_(clock), seal_(seal)
    {
    }

    web::Response show(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
    const crypto::Seal& seal_;
};

}
