// The events of the audit log, as people read them.
#pragma once

#include "store/audit_rows.hpp"

#include <span>
#include <string>
#include <string_view>

namespace cakey::pages::desk {

struct AuditEvent {
    std::string_view word;
    std::string_view label;
};

// Each that doc/LOGGING.md names for the audit, in the order in which they are offered.
std::span<const AuditEvent> audit_events();

// The word itself for one that nobody knows any more.
std::string_view audit_event_label(std::string_view event);

// Who it was: 「张三（zhang）」.
std::string audit_person_text(const AuditRow& row);

// What the line says besides: reasons by their labels, anything else as it is.
std::string audit_detail_text(std::string_view event, std::string_view detail);

}
