// 「待办」: what waits at the desk, and the search.
#pragma once

#include "base/clock.hpp"
#include "pages/access.hpp"
#include "pages/desk/outbox_fields.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

#include <vector>

namespace cakey::pages {

class DeskWorkPage {
public:
    DeskWorkPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : store_(store), clock_(clock), urls_(urls), screens_(screens)
    {
    }

    // GET /desk/work?state=... and GET /desk/orders?q=...
    web::Response list(const web::Request& request) const;

private:
    struct Work {
        std::vector<DeskRow> rows;
        std::vector<DeskCount> counts;
        std::vector<DueRow> due;
        std::vector<OutboxItem> stuck;
        TextsById texts;  // of what is stuck
        std::vector<IdentityRow> requests;
    };

    Work read(const DeskFilter& filter, Role role) const;
    void show_tallies(web::Fields& fields, const StaffPerson& who, const DeskFilter& filter, const Work& work) const;
    void show_rows(web::Fields& fields, const StaffPerson& who, const std::vector<DeskRow>& rows) const;
    void show_due(web::Fields& fields, const std::vector<DueRow>& due) const;
    void show_stuck(web::Fields& fields, const StaffPerson& who, const Work& work) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
};

}
