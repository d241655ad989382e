// Lines of the audit log beside what they are about.
#include "pages/desk/administration/changes.hpp"

#include "pages/desk/audit/events.hpp"
#include "pages/frame/words.hpp"

namespace cakey::pages::desk {

void show_changes(web::Fields& page, const std::vector<AuditRow>& lines)
{
    for (const auto& line : lines) {
        auto row = page.add("CHANGES");
        show_time(row, line.at);
        row.set("WHO", line.person);
        row.set("EVENT", audit_event_label(line.event));
        row.set("BEFORE", or_dash(line.before));
        row.set("AFTER", or_dash(line.after));
    }
    if (lines.empty())
        page.show("NO_CHANGES");
}

}
