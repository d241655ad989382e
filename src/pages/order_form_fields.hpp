// The order form as its view shows it.
#pragma once

#include "domain/paper.hpp"
#include "pages/order_form.hpp"
#include "pages/paper_uploads.hpp"
#include "pages/frame/url.hpp"

#include <string_view>
#include <vector>

namespace cakey::pages {

// What was typed, and everything there is to choose from.
void show_order_form(web::Fields& fields, const OrderForm& form, const OrderChoices& choices);

// The prices in force for the script that adds up, and the total by them of what is in the form, if it is known.
void show_prices(web::Fields& fields, const PriceList& prices, const Application* application);

// The three file fields: what the order has already, and what is wrong with what was sent.
void show_paper_fields(web::Fields& fields, const std::vector<Paper>& held, const PaperFlaws& flaws,
                       std::string_view order_number, const Urls& urls);

}
