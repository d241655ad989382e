// A company's data as the desk sees it.
#pragma once

#include "domain/company.hpp"
#include "store/store.hpp"
#include "web/request.hpp"
#include "web/view.hpp"

namespace cakey::pages {

struct CompanyAtDesk {
    Company company;
    CompanyOrders orders;

    // Fault::not_found as company_in_sight.
    static CompanyAtDesk in_sight(Unit& unit, const web::Request& request);
};

// The mobile number masked: the desk has no use for it.
void show_company_at_desk(web::Fields& fields, const CompanyAtDesk& found);

// Whether name and account may be changed now, or wait for open orders; nothing for a closed account.
void show_may_change(web::Fields& fields, const CompanyAtDesk& found);

}
