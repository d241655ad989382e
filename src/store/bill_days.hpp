// The gateway's bills, by day, and what they and the books do not agree about.
#pragma once

#include "domain/reconciliation.hpp"
#include "store/bill_rows.hpp"
#include "store/link.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cakey {

class BillDays {
public:
    explicit BillDays(Link& link) : link_(link) {}

    void add(BillDay& day);
    BillDay on(const std::string& day);                // Fault::not_found
    std::optional<BillDay> after(const BillDay& day);  // the next day, if it is known
    void save(BillDay& day);                           // Fault::stale when somebody saved in between
    void save_wish(BillDay& day);                      // when it is asked for, and nothing else
    // One that is due and nobody has in hand, locked.
    std::optional<BillDay> due(Instant now);
    std::vector<std::string> known_since(const std::string& day);
    // The first day on which the books asked for money; nothing before there was any.
    std::optional<Date> first_day();

    // The bill in place of the one before.
    void put_entries(const BillDay& day, const std::vector<BillEntry>& entries);
    DayBooks books(const BillDay& day);  // beside the bill that was put

    // In place of those before; what somebody found out about the same ones is kept.
    void put_differences(const BillDay& day, std::vector<BillDifference> differences);
    std::vector<BillDifference> differences(const BillDay& day);
    BillDifference difference(std::int64_t id);  // Fault::not_found
    void save(BillDifference& difference);
    std::map<std::int64_t, std::string> verifiers(const BillDay& day);  // names, by the difference

    // Newest first, of days from `first` to before `end`.
    std::vector<BillRow> rows(const std::string& first, const std::string& end);
    // With a difference that nobody looked into, or made before that time and still without a bill; newest first.
    std::vector<BillRow> troubles(Instant made_before, int most);

private:
    Link& link_;
};

}
