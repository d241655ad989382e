// Orders in the database. save() writes the order together with its history, the audit lines and what must follow.
#pragma once

#include "domain/history_line.hpp"
#include "domain/order.hpp"
#include "domain/setting.hpp"
#include "store/link.hpp"
#include "store/order_rows.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class Orders {
public:
    explicit Orders(Link& link) : link_(link) {}

    void add(Order& order);
    // The company's own; a stranger's is Fault::not_found. With a version: Fault::stale when there is a newer one.
    Order of(CompanyId company, const std::string& number, std::optional<std::int64_t> version = {});
    Order numbered(const std::string& number);
    Order numbered(const std::string& number, std::int64_t version);
    std::vector<Order> among(const std::vector<std::string>& numbers);  // those that there are, in no order
    std::vector<Order> claimed_for_courier(StaffId by, int most);       // in review, the longest waiting first
    // The row stays locked until the transaction ends: for what comes from outside and must not be refused as stale.
    Order locked(const std::string& number);
    Order locked(const std::string& number, std::int64_t version);  // Fault::stale when it was saved since
    void save(Order& order);  // Fault::stale when somebody saved in between
    void remove(const Order& order);
    // Its holder has looked at it: no new version, nobody's form is too old for that.
    void keep_claim(const Order& order, Instant now);
    // Of those that await review and that nobody has in hand, the one that waits longest, locked; those that others have
    // locked are passed by. Nothing when there is none.
    std::optional<Order> unclaimed();

    std::vector<HistoryLine> history(const std::string& number);  // oldest first
    OrderPage page(const OrderFilter& filter);
    CountedOrders counted_page(const OrderFilter& filter);  // by one statement
    std::vector<OrderRow> latest(CompanyId company, int most);  // newest first
    std::vector<PastOrder> past(CompanyId company, int most);   // newest first; what was never submitted is none
    std::optional<Order> newest(CompanyId company);
    // The number of the order that the form has made before: it was sent twice, or the answer to a COMMIT was lost.
    std::optional<std::string> made_from(CompanyId company, const std::string& form_digest);
    // The number of the one that is to renew that certificate, proved by it, and is not over.
    std::optional<std::string> renewing(std::int64_t certificate);

    // What the clock must look at, oldest first, at most `most` numbers.
    std::vector<std::string> unpaid_after(Instant now, int most);
    std::vector<std::string> unconfirmed(const Period& since, int most);  // sent or handed over within that time
    std::vector<std::string> uncorrected(const Period& since, int most);  // returned within that time
    // Ended until then, and their papers are still there.
    std::vector<std::string> with_papers_before(Instant before, int most);

private:
    void write_changes(const Order& order);
    void follow(const Order& order, const OrderChange& change);
    void add_invoice(const Order& order, Instant now);

    Link& link_;
};

}
