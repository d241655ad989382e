// Whom an invoice names: the fields in which it is typed.
#pragma once

#include "domain/company.hpp"
#include "pages/frame/form.hpp"

#include <string_view>

namespace cakey::pages {

void put_buyer(Form& form, const cakey::InvoiceInfo& info);
// Without the summary of what is wrong: the page may have other fields, too.
void show_buyer(web::Fields& page, const Form& form);
// Says at the fields what is wrong with them, and is whole unless the form has failed.
cakey::InvoiceInfo read_buyer(Form& form);
// Says that it is not known yet to be one who may have a special invoice.
void refuse_special(Form& form);
// A tax number of old, whose digits prove nothing.
bool is_legacy_tax_number(std::string_view number);

}
