// Which days, and of whom.
#pragma once

#include "domain/figure.hpp"
#include "pages/frame/form.hpp"
#include "store/figure_rows.hpp"
#include "web/request.hpp"

#include <string>
#include <string_view>

namespace cakey::pages::desk {

// "?days=30" to today, or "?from=2026-11-01&to=2026-11-29"; "&by=outlet&part=3".
class FigureQuery {
public:
    static constexpr int spans[] = {7, 30, 90, 365};
    static constexpr int most_days = 400;

    FigureQuery(const web::Request& request, Instant now);

    // Of the part that was asked for, or of all parts when none was.
    const FigureFilter& filter() const { return filter_; }
    bool by_parts() const { return filter_.dimension != FigureDimension::whole && !has_part_; }
    bool failed() const { return form_.failed(); }
    int status() const { return form_.status(); }

    void show(web::Fields& page, const std::string& address) const;
    // The same as a query, with more in it: "table=money".
    std::string text(std::string_view more = {}) const;
    std::string text_of_all() const;  // parts beside one another
    std::string text_of_part(std::string_view part) const;

private:
    std::string days_text() const;
    std::string with(std::string_view days, FigureDimension by, std::string_view part, bool has_part,
                     std::string_view more = {}) const;

    Form form_;
    int days_ = 0;  // 0: dates of their own
    bool has_part_ = false;
    FigureFilter filter_;
};

}
