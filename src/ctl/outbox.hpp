// The outbox from the shell: what is still to be done outside, and asking for it once more.
#pragma once

#include "ctl/findings.hpp"
#include "store/store.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace cakey::ctl {

Findings items_shown(const std::vector<OutboxItem>& items);

// What is waiting or stuck, a thousand at most.
Findings outbox_listed(Store& store);

// Says what would be done about that item; does it only when `in_earnest`. std::runtime_error, with a sentence, when it would not
// help, or there is no such item.
void retry(Store& store, OutboxKind kind, std::int64_t subject, bool in_earnest, std::ostream& out, Instant now);
// The same for the order's newest invoice: to be issued, or where it is, to be mailed.
void retry_invoice(Store& store, const std::string& order_number, bool in_earnest, std::ostream& out, Instant now);

}
