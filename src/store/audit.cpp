// The audit log.
#include "store/audit.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

void Audit::add(AuditLine line) { link_.database().persist(line); }

}
