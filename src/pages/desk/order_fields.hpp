// Parts of the desk's page of an order that companies do not see, or see otherwise.
#pragma once

#include "pages/desk/dossier.hpp"
#include "pages/frame/url.hpp"
#include "web/view.hpp"

#include <vector>

namespace cakey::pages {

void show_order(web::Fields& fields, const Order& order);  // number, version, state, total
void show_history(web::Fields& fields, const std::vector<HistoryLine>& history);
void show_papers_beside(web::Fields& fields, const Order& order, const std::vector<Paper>& papers, const Urls& urls);
// Invoices, and what the outbox has sent or has still to send.
void show_sending(web::Fields& fields, const Dossier& dossier, bool may_retry);

}
