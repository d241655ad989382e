// What became of what administrators keep: who changed it, when, from what to what.
#pragma once

#include "store/audit_rows.hpp"
#include "web/view.hpp"

#include <map>
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

// What the things are called that lines are on, by the audit log's word for them.
using SubjectNames = std::map<std::string, std::string>;

// {{>HISTORY}}. Of several things a line says on which of them it is.
void show_history(web::Fields& page, const AuditPage& lines, const SubjectNames& names = {});

}
