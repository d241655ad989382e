// Payment attempts in the database. What is added or moved on is written to the outbox with it.
#pragma once

#include "domain/ids.hpp"
#include "domain/payment.hpp"
#include "domain/refund.hpp"
#include "store/link.hpp"

#include <optional>
#include <vector>

namespace cakey {

class Payments {
public:
    explicit Payments(Link& link) : link_(link) {}

    void add(Payment& payment);  // and an outbox item that asks for its QR code and watches it
    std::optional<Payment> numbered(const std::string& out_trade_no);
    Payment at(std::int64_t id);                               // Fault::not_found
    std::vector<Payment> of(const std::string& order_number);  // newest first
    std::optional<Payment> newest(const Order& order);         // of the present submission
    int repeats_of(CompanyId company, Instant since);          // PaymentRepeat: attempts that were not an order's first
    // A payment that became surplus gets its refund with it; the worker hears of what it has to act on.
    void save(Payment& payment, Instant now);
    // The present submission's open attempts; and the desk forgets those that failed.
    void close_open(const Order& order, Instant now);
    std::optional<Payment> kept(const Order& order);  // what was paid and kept for the present submission
    void refund_kept(const Order& order, RefundReason why, Instant now);
    // Fault::wrong_state when it was not unexpected, or is given back already.
    void refund_unexpected(const Payment& payment, Instant now);
    bool is_given_back(const Payment& payment);

    std::vector<Refund> refunds_of(const std::string& order_number);  // newest first
    Refund refund_at(std::int64_t id);
    void save(Refund& refund);

private:
    void give_back(const Payment& payment, RefundReason why, Instant now);

    Link& link_;
};

}
