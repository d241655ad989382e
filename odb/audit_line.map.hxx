// audit_lines
#pragma once

#include "roles.map.hxx"
#include "values.map.hxx"

#pragma db value(cakey::AuditResult) type("TEXT")

#pragma db object(cakey::AuditLine) table("audit_lines")
#pragma db member(cakey::AuditLine::id) id auto
