// 「订单申请」: a draft is made. GET /orders/new, POST /orders.
#pragma once

#include "crypto/sealed.hpp"
#include "pages/order_form.hpp"
#include "pages/paper_uploads.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>

namespace cakey::pages {

class NewOrderPage {
public:
    NewOrderPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens, const crypto::Seal& seal)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), seal_(seal)
    {
    }

    web::Response form(const web::Request& request) const;
    web::Response create(const web::Request& request) const;

private:
    // Nothing when the number is somebody's already: draw another.
    std::optional<web::Response> create_as(const web::Request& request, const std::string& number) const;
    web::Response show_new(const web::Request& request, const OrderForm& form, const OrderChoices& choices,
                           const FormCheck& check, const PaperUploads* uploads,
                           const Application* priced) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    const crypto::Seal& seal_;
};

}
