// 「单位注册地」 in a form: three fields that depend on one another.
#pragma once

#include "domain/company.hpp"
#include "pages/form_check.hpp"
#include "web/form.hpp"

namespace cakey::pages {

// Into province, city and county of the profile. Says at the first of them that does not fit those before it, and at
// those after it, that it is to be chosen (domain/division.hpp).
void read_place(const web::Form& form, CompanyProfile& profile, FormCheck& check);

// What there is to choose from: all provinces, the cities of the one chosen, their counties. Where none is chosen yet,
// the province that this counter is for.
void show_place(web::Fields& fields, const CompanyProfile& profile);

}
