// A company's data as the desk sees it.
#pragma once

#include "domain/company.hpp"
#include "store/store.hpp"
#include "web/view.hpp"

namespace cakey::pages {

// The mobile number masked: the desk has no use for it.
void show_company_at_desk(web::Fields& fields, const Company& company, const CompanyOrders& orders);

}
