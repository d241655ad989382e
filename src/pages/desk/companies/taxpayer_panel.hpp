// 「专用发票资格」 on a company's page at the desk.
#pragma once

#include "domain/taxpayer_check.hpp"
#include "pages/frame/form.hpp"

#include <string>

namespace cakey::pages::desk {

// Why not, as the company reads it.
std::string read_taxpayer_refusal(Form& form);
// What became of it, with the forms of a decision for whoever may decide.
void show_taxpayer(web::Fields& page, const TaxpayerCheck& check, bool may_decide, const Form& form);

}
