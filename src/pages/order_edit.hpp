// 「修改/提交」: a draft is changed, and submitted if wanted. GET /orders/{no}/edit, POST /orders/{no}.
#pragma once

#include "crypto/sealed.hpp"
#include "pages/order_form.hpp"
#include "pages/paper_uploads.hpp"
#include "pages/frame/screens.hpp"
#include "pages/submission.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <optional>

namespace cakey::pages {

class OrderEditPage {
public:
    OrderEditPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens, const crypto::Seal& seal)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), seal_(seal)
    {
    }

    web::Response edit(const web::Request& request) const;
    web::Response update(const web::Request& request) const;

private:
    struct Draft;

    // With a version, as the form was read at. Fault::wrong_state for an order that is no draft.
    Draft draft_of(const web::Request& request, std::optional<std::int64_t> version) const;
    web::Response show_draft(const web::Request& request, const Draft& draft, const OrderForm& form,
                             const FormCheck& check, const PaperFlaws& flaws, const Application* priced,
                             int status) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    const crypto::Seal& seal_;
};

}
