// The desk's page of one order: shown when asked for, and again when a decision's form had errors.
#pragma once

#include "crypto/sealed.hpp"
#include "pages/access.hpp"
#include "pages/desk/approval_form.hpp"
#include "pages/desk/dossier.hpp"
#include "pages/desk/refusal_form.hpp"
#include "pages/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class DeskOrderScreen {
public:
    DeskOrderScreen(Store& store, const Urls& urls, const Screens& screens, const crypto::Seal& seal)
        : store_(store), urls_(urls), screens_(screens), seal_(seal)
    {
    }

    // Of the order in the request's address.
    web::Response show(const web::Request& request, const ApprovalForm& approval = {}, const RefusalForm& refusal = {},
                       int status = 200) const;

private:
    std::string id_number(const StaffPerson& who, const Order& order) const;

    Store& store_;
    const Urls& urls_;
    const Screens& screens_;
    const crypto::Seal& seal_;
};

}
