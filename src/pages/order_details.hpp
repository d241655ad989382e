// 「订单详情」: everything about one order, with what its state allows.
#pragma once

#include "crypto/sealed.hpp"
#include "pages/frame/screens.hpp"
#include "pages/submission.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>

namespace cakey::pages {

// Shown by GET /orders/{no}, and by the deeds on that page when they cannot be done.
class OrderDetails {
public:
    OrderDetails(Store& store, const Clock& clock, const Urls& urls, const Screens& screens, const crypto::Seal& seal)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), seal_(seal)
    {
    }

    web::Response show(const web::Request& request, const std::string& number) const;
    // 422 or, for another total, 409: why it was not submitted.
    web::Response show(const web::Request& request, const std::string& number, Submitted problem) const;
    // 422: why the paper was not taken.
    web::Response show(const web::Request& request, const std::string& number, PaperKind kind,
                       std::string_view flaw) const;

private:
    struct Facts;
    Facts facts_of(CompanyId company, const std::string& number) const;
    web::Fields fields(const web::Request& request, const std::string& number) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    const crypto::Seal& seal_;
};

}
