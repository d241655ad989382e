// The desk's page of one order: shown when asked for, and again when a decision's form had errors.
#pragma once

#include "crypto/sealed.hpp"
#include "pages/access.hpp"
#include "pages/desk/approval_form.hpp"
#include "pages/desk/dossier.hpp"
#include "pages/desk/refusal_form.hpp"
#include "pages/desk/return_form.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

// What was typed in the forms of a decision: nothing, but in the one that comes back.
struct DecisionForms {
    ApprovalForm approval = {};
    RefusalForm refusal = {};
    ReturnForm sent_back = {};
};

class DeskOrderScreen {
public:
    DeskOrderScreen(Store& store, const Urls& urls, const Screens& screens, const crypto::Seal& seal)
        : store_(store), urls_(urls), screens_(screens), seal_(seal)
    {
    }

    // Of the order in the request's address.
    web::Response show(const web::Request& request, const DecisionForms& forms = {}, int status = 200) const;

private:
    std::string id_number(const StaffPerson& who, const Order& order) const;

    Store& store_;
    const Urls& urls_;
    const Screens& screens_;
    const crypto::Seal& seal_;
};

}
