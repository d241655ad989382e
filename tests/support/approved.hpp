// A fixture: an order that was paid and approved a moment ago, so that its invoice is wanted.
#pragma once

#include "deeds/invoices.hpp"
#include "deeds/outbox.hpp"
#include "support/workshop.hpp"

namespace cakey::support {

struct Approved : Workshop {
    static constexpr const char* paid = "2026112300000001_1_1";

    Approved()
    {
        attempt();
        step(OutboxKind::payment);
        gateway.pay(paid, clock.at);
        notify(paid);
        step(OutboxKind::payment);
        pass(std::chrono::minutes(1));
        approve();
    }

    bool look() { return step(OutboxKind::invoice); }
    std::string_view state() { return word(invoice().state); }
    std::string_view state_of_item(OutboxKind kind = OutboxKind::invoice) { return word(item(kind).state); }
    void retry(OutboxKind kind = OutboxKind::invoice)
    {
        pass(std::chrono::seconds(1));
        store.transact([&](Unit& unit) { deeds::retry(unit, kind, 1, Member{operator_, Role::operator_}, clock.at); });
    }
    std::int64_t item_count(OutboxKind kind) { return count("outbox", "kind = '" + std::string(word(kind)) + "'"); }
    void pass_on()
    {
        if (!look())
            wait_for(OutboxKind::invoice);
    }
    void mail_again(const std::string& to = {})
    {
        store.transact([&](Unit& unit) {
            auto mailed = unit.invoices().at(1);
            deeds::mail_again(unit, mailed, to, clock.at);
        });
    }
};

}
