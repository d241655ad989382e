// cakeyctl ca: authorities' keys and certificates as files, on whatever machine; and which of them are the site's.
#pragma once

#include "ctl/given.hpp"

namespace cakey::ctl {

// Without a database: the root's machine has none.
int make_ca_key(const Given& given);
int certify_root(const Given& given);
int certify_issuing(const Given& given);
int certify_responder(const Given& given);

int register_ca_key(const Given& given);
int retire_ca_key(const Given& given);
int list_ca_keys(const Given& given);

}
