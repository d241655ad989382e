// Asks what the carrier made of each notice that the provider has taken, until that is final.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errand.hpp"

namespace cakey::work {

class TextReceipts : public Errand {
public:
    TextReceipts(Store& store, Texts& texts, const Clock& clock) : store_(store), texts_(texts), clock_(clock) {}

    OutboxKind kind() const override { return OutboxKind::receipt; }
    Progress carry_out(OutboxItem& item) override;

private:
    Progress ask(const TextMessage& message);

    Store& store_;
    Texts& texts_;
    const Clock& clock_;
};

}
