// A company's data as the desk sees it.
#pragma once

#include "domain/company.hpp"
#include "store/company_rows.hpp"
#include "web/view.hpp"

namespace cakey {
class Unit;
}

namespace cakey::pages::desk {

struct CompanyAtDesk {
    Company company;
    CompanyOrders orders;

    static CompanyAtDesk of(Unit& unit, Company company);
};

// The mobile number masked: the desk has no use for it.
void show_company(web::Fields& page, const CompanyAtDesk& found);
// Whether name and account may be changed now, or wait for open orders; nothing for a closed account.
void show_may_change(web::Fields& page, const CompanyAtDesk& found);

}
