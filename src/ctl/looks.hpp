// Commands that only look. Each gives the exit status, or `misused`.
#pragma once

#include "ctl/given.hpp"

namespace cakey::ctl {

int check(const Given& given);
int audit_books(const Given& given);
int verify_audit(const Given& given);
int verify_certificates(const Given& given);
int list_outbox(const Given& given);
int show_order(const Given& given);

}
