// Lines of the audit log on a page of their thing.
#include "pages/desk/audit/history.hpp"

#include "pages/desk/audit/events.hpp"
#include "pages/frame/words.hpp"
#include "store/store.hpp"

namespace cakey::pages::desk {

AuditPage history_of(Unit& unit, const std::string& subject)
{
    AuditFilter filter;
    filter.subject = subject;
    return unit.audit().page(filter);
}

AuditPage history_of_all(Unit& unit, const std::vector<std::string>& events)
{
    constexpr int most = 20;
    return {.rows = unit.audit().latest(events, most)};
}

void show_history(web::Fields& page, const AuditPage& lines, const SubjectNames& names)
{
    for (const auto& line : lines.rows) {
        auto row = page.add("CHANGES");
        show_time(row, line.at);
        row.set("EVENT", audit_event_label(line.event));
        if (const auto named = names.find(line.subject); named != names.end())
            row.add("OF").set("TEXT", named->second);
        row.set("WHO", audit_person_text(line));
        if (!line.before.empty())
            row.add("BEFORE").set("TEXT", line.before);
        if (!line.after.empty())
            row.add("AFTER").set("TEXT", line.after);
        if (!line.detail.empty())
            row.add("DETAILED").set("TEXT", line.detail);
    }
    if (lines.rows.empty())
        page.show("NO_CHANGES");
    if (lines.has_next)
        page.show("MORE_CHANGES");
}

}
