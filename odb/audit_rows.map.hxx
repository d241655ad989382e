// Rows of the audit log: a view over SQL that src/store/audit.cpp writes.
#pragma once

#include "audit_line.map.hxx"

#pragma db view(cakey::AuditRow)
