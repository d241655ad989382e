// Commands that change something. Each gives the exit status, or `misused`.
#pragma once

#include "ctl/given.hpp"

namespace cakey::ctl {

int migrate(const Given& given);
int import(const Given& given);
int keep_staff(const Given& given);
int back_up(const Given& given);
int restore(const Given& given);
int rotate_seals(const Given& given);
int add_seal_key(const Given& given);
int retry(const Given& given);
int retry_invoice(const Given& given);

}
