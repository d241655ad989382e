// An order's papers, seen from its company. GET and POST /orders/{no}/papers/{kind},
// POST /orders/{no}/papers/{kind}/deletion.
#pragma once

#include "crypto/sealed.hpp"
#include "pages/order_details.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class PapersPage {
public:
    PapersPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens, const crypto::Seal& seal,
               const OrderDetails& details)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), seal_(seal), details_(details)
    {
    }

    web::Response show(const web::Request& request) const;
    // One file, in the field named by paper_field(). Who accepts application/json gets {"version":5} or
    // {"error":"..."}.
    web::Response create(const web::Request& request) const;
    web::Response destroy(const web::Request& request) const;

private:
    web::Response refused(const web::Request& request, const std::string& number, PaperKind kind,
                          std::string_view flaw) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    const crypto::Seal& seal_;
    const OrderDetails& details_;
};

}
