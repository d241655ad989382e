// Gives money back through the gateway.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errand.hpp"

namespace cakey::work {

class RefundDelivery : public Errand {
public:
    RefundDelivery(Store& store, Gateway& gateway, const Clock& clock) : store_(store), gateway_(gateway), clock_(clock)
    {
    }

    OutboxKind kind() const override { return OutboxKind::refund; }
    Progress carry_out(OutboxItem& item) override;

private:
    Progress ask(const Refund& refund);
    Progress become(const Refund& refund, RefundState state, Progress progress) const;

    Store& store_;
    Gateway& gateway_;
    const Clock& clock_;
};

}
