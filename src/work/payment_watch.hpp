// Watches payment attempts: has the QR code made, asks whether it was paid, closes what is no longer wanted.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errand.hpp"

namespace cakey::work {

class PaymentWatch : public Errand {
public:
    // From when a code is asked for: how long the gateway lets it be scanned (`qr_life`) and paid (`trade_life`).
    PaymentWatch(Store& store, Gateway& gateway, const Clock& clock, std::chrono::minutes qr_life,
                 std::chrono::minutes trade_life)
        : store_(store), gateway_(gateway), clock_(clock), qr_life_(qr_life), trade_life_(trade_life)
    {
    }

    OutboxKind kind() const override { return OutboxKind::payment; }
    Progress carry_out(OutboxItem& item) override;

private:
    Progress show(const Payment& payment);
    Progress ask(const Payment& payment);
    Progress ask_for_the_amount(const Payment& payment);
    Progress later(const Payment& payment, const std::string& code = {}) const;
    std::function<void(Unit&)> while_wanted(const Payment& payment, std::function<void(Payment&)> deed) const;
    Progress stop_at_gateway(const Payment& payment, const Trade& trade);
    Progress take_money(const Payment& payment, const Trade& trade);
    Progress end(const Payment& payment);

    Store& store_;
    Gateway& gateway_;
    const Clock& clock_;
    std::chrono::minutes qr_life_;
    std::chrono::minutes trade_life_;
};

}
