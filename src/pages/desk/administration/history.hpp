// What became of one thing that administrators keep: who changed it, when, from what to what.
#pragma once

#include "store/audit_rows.hpp"
#include "web/view.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace cakey {
class Unit;

}

namespace cakey::pages::desk {

// The newest lines of the audit log on it: "announcement", 7.
AuditPage history_of(Unit& unit, std::string_view kind, std::int64_t id);
void show_history(web::Fields& page, const AuditPage& lines);

}
