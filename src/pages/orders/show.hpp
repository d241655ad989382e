// 「订单详情」, with what the order's state allows.
#pragma once

#include "domain/order.hpp"
#include "pages/frame/form.hpp"
#include "pages/frame/handler.hpp"

#include <optional>

namespace cakey::pages {

// What GET /orders/{no} answers, and the deeds on that page when they cannot be done.
class OrderScreen : public Handler {
public:
    using Handler::Handler;

    // 422 or, for another total, 409 when it was not submitted because of the obstacle; 422 when a paper was not taken.
    web::Response show(const web::Request& request, const CompanyPerson& who, std::optional<Obstacle> obstacle = {},
                       const Form& papers = Form()) const;
};

}
