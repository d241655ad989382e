// A paper of a request, opened for the desk.
#pragma once

#include "crypto/sealed.hpp"
#include "base/clock.hpp"
#include "store/store.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

namespace cakey::pages {

class IdentityPaperPage {
public:
    IdentityPaperPage(Store& store, const Clock& clock, const crypto::Seal& seal)
        : store_(store), clock_(clock), seal_(seal)
    {
    }

    // GET /desk/requests/{no}/papers/{kind}: its bytes. That somebody looked is written to the audit log.
    web::Response show(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
    const crypto::Seal& seal_;
};

}
