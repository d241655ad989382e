// What an address asks of the audit log.
#pragma once

#include "pages/frame/form.hpp"
#include "store/audit_rows.hpp"
#include "web/request.hpp"

#include <string>
#include <string_view>

namespace cakey {
class Unit;

}

namespace cakey::pages::desk {

// "?who=zhang&event=paper_read&about=...&address=...&result=denied&from=2026-11-01&to=2026-11-30&after=...&page=2". Days of
// China time, both included.
class AuditQuery {
public:
    explicit AuditQuery(const web::Request& request);

    // Whom and which company the words mean: to be asked for before the filter.
    void resolve(Unit& unit);

    const AuditFilter& filter() const { return filter_; }
    bool failed() const { return form_.failed(); }
    int page() const { return page_; }

    void show(web::Fields& page) const;                  // the fields as typed, and what is wrong
    std::string text(std::string_view more = {}) const;  // the same filter as a query; `more` is added: "after=..."

private:
    Form form_;
    int page_ = 1;
    AuditFilter filter_;
};

}
