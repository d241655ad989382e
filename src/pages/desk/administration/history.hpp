// What became of what administrators keep: who changed it, when, from what to what.
#pragma once

#include "store/audit_rows.hpp"
#include "web/view.hpp"

#include <string>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::pages::desk {

// The newest lines of the audit log on one thing: "announcement:7".
AuditPage history_of(Unit& unit, const std::string& subject);
// Likewise on all things of a kind, by what can happen to them.
AuditPage history_of_all(Unit& unit, const std::vector<std::string>& events);

// {{>HISTORY}}
void show_history(web::Fields& page, const AuditPage& lines);

}
