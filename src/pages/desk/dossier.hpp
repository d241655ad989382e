// All that the desk shows of one order, read at once.
#pragma once

#include "pages/desk/outbox_fields.hpp"
#include "store/store.hpp"
#include "web/request.hpp"

#include <string>
#include <vector>

namespace cakey::pages {

struct Dossier {
    Order order;
    std::vector<Paper> papers;  // without their content
    std::vector<HistoryLine> history;
    std::vector<Payment> payments;
    std::vector<Refund> refunds;
    std::vector<InvoiceRow> invoices;
    std::vector<OutboxItem> outbox;
    TextsById texts;  // of the outbox
    std::vector<Platform> platforms;
    std::vector<Outlet> outlets;  // only if it is picked up
    std::string claimed_by;       // the name; empty: nobody
};

// The order of the address, as far as this person sees it: outlet staff get no papers and no money.
Dossier read_dossier(Unit& unit, const web::Request& request);

}
