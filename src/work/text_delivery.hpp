// Sends text messages, each at most once as far as can be known.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errand.hpp"

namespace cakey::crypto {
class Seal;
}

namespace cakey::work {

class TextDelivery : public Errand {
public:
    TextDelivery(Store& store, Texts& texts, const crypto::Seal& seal, const Clock& clock)
        : store_(store), texts_(texts), seal_(seal), clock_(clock)
    {
    }

    OutboxKind kind() const override { return OutboxKind::text; }
    Progress carry_out(OutboxItem& item) override;

private:
    Progress send(OutboxItem& item, const TextMessage& message);
    Progress ask(OutboxItem& item, const TextMessage& message);
    void begin(OutboxItem& item, const TextMessage& message);
    static std::function<void(Unit&)> become(const TextMessage& message, TextState state);
    std::function<void(Unit&)> become_sent(const TextMessage& message, TextReceipt receipt) const;

    Store& store_;
    Texts& texts_;
    const crypto::Seal& seal_;
    const Clock& clock_;
};

}
