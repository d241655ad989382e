// Parts of pages at the desk: what happened to an order; companies and requests about them.
#pragma once

#include "domain/company.hpp"
#include "domain/history_line.hpp"
#include "pages/frame/person.hpp"
#include "store/company_rows.hpp"
#include "store/identity_rows.hpp"
#include "web/view.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::pages::desk {

// An order's history, newest first: the rows EVENTS, with what of its papers the company was told in each.
void show_history(web::Fields& page, const std::vector<HistoryLine>& history,
                  const std::vector<PaperFault>& faults = {});

struct CompanyAtDesk {
    Company company;
    CompanyOrders orders;

    static CompanyAtDesk of(Unit& unit, Company company);
};

// How many certificates wait for this person to release them; nothing for who makes none.
std::optional<int> to_release(Unit& unit, const StaffPerson& who, bool certificates);
// The way to 「批量制证」, and what waits there.
void show_to_release(web::Fields& page, std::optional<int> waiting);

// The mobile number masked: the desk has no use for it.
void show_company(web::Fields& page, const CompanyAtDesk& found);
// Whether name and account may be changed now, or wait for open orders; nothing for a closed account.
void show_may_change(web::Fields& page, const CompanyAtDesk& found);

// "good", "bad", "waiting" or "idle": the badge's colour. A grant that has ended is idle.
std::string_view request_badge(IdentityState state, bool ended);
std::string_view request_state_label(IdentityState state, bool ended);

// The section IDENTITY_LIST with its rows REQUESTS; nothing when there are none.
void show_requests(web::Fields& page, const std::vector<IdentityRow>& rows, Instant now);

}
