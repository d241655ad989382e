// Mending what an order was sent back for, and submitting it again. GET and POST /orders/{no}/correction.
#pragma once

#include "crypto/sealed.hpp"
#include "pages/correction_form.hpp"
#include "pages/paper_uploads.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <optional>

namespace cakey::pages {

class OrderCorrectionPage {
public:
    OrderCorrectionPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens,
                        const crypto::Seal& seal)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), seal_(seal)
    {
    }

    web::Response form(const web::Request& request) const;
    web::Response create(const web::Request& request) const;

private:
    struct Facts;

    // With a version, as the form was read at. Fault::wrong_state for an order that was not sent back.
    Facts facts_of(const web::Request& request, std::optional<std::int64_t> version) const;
    std::string handler_id(const Order& order) const;
    web::Response show(const web::Request& request, const Facts& facts, const CorrectionForm& form,
                       const FormCheck& check, const PaperFlaws& flaws, int status) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    const crypto::Seal& seal_;
};

}
