// What an address asks of the work list.
#pragma once

#include "domain/outlet.hpp"
#include "domain/platform.hpp"
#include "domain/staff.hpp"
#include "pages/frame/form.hpp"
#include "pages/frame/person.hpp"
#include "store/work_rows.hpp"
#include "web/form.hpp"
#include "web/request.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::pages::desk {

// The states that somebody has a tab for.
std::span<const OrderState> work_states();

// "?state=awaiting_review&type=new&platform=...&outlet=1&holder=me&overdue=yes&urgent=yes&after=...&page=2". What is no
// such filter is as if it were not there.
class WorkQuery {
public:
    WorkQuery(const web::Request& request, const StaffPerson& who);  // of an address
    WorkQuery(const web::Form& typed, const StaffPerson& who);       // of a form with the same fields

    // What of it depends on the calendar: to be asked for before the filter.
    void resolve(Unit& unit, Instant now);

    const WorkFilter& filter() const { return filter_; }
    WorkFilter urgent() const;  // of the lane
    int page() const { return page_; }
    bool is_first() const { return !filter_.after && !filter_.before; }
    bool shows_lane() const;

    struct Choices {
        std::vector<Platform> platforms;
        std::vector<Outlet> outlets;
        std::vector<Staff> colleagues;
    };
    void show(web::Fields& page, const Choices& choices) const;  // the fields, as they stand
    // The same filters as a query, with another state; "" for all. `more` is added: "after=..."
    std::string text(std::string_view more = {}) const;
    std::string text_of(std::string_view state) const;

private:
    using Given = std::function<std::string_view(std::string_view name)>;
    void read(const Given& given);
    std::string joined(std::string_view state, std::string_view more) const;

    Form form_;  // only what is a filter
    bool urgent_ = false;
    StaffId self_;
    int page_ = 1;
    std::string opens_from_;
    std::string opens_until_;
    WorkFilter filter_;
};

}
