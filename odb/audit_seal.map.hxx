// audit_seals, and lines as they lie in audit_lines: a view over SQL that src/store/audit_seals.cpp writes.
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::AuditSeal) table("audit_seals")
#pragma db member(cakey::AuditSeal::number) id
#pragma db member(cakey::AuditSeal::digests) type("BYTEA")
#pragma db member(cakey::AuditSeal::hmac) type("BYTEA")

#pragma db view(cakey::WrittenLine)
