// Alipay's payment notifications: a page like any other, whose visitor proves itself by a signature.
#pragma once

#include "base/clock.hpp"
#include "domain/outside.hpp"
#include "store/store.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <string>
#include <string_view>

namespace cakey::pages {

class AlipayNoticePage {
public:
    AlipayNoticePage(Store& store, const Clock& clock, const Notices& notices)
        : store_(store), clock_(clock), notices_(notices)
    {
    }

    // POST /alipay/notify: answers exactly "success" once what it says is committed, or is known already. Anything
    // else makes Alipay send it again, for about a day.
    web::Response create(const web::Request& request) const;

private:
    struct Outcome {
        bool known;  // the payment is one of ours
        std::string_view event;
        std::string order_number;
    };

    Outcome take(const Notice& notice) const;

    Store& store_;
    const Clock& clock_;
    const Notices& notices_;
};

}
