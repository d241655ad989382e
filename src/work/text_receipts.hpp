// Asks what the carrier made of each notice that the provider has taken, until that is final.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errand.hpp"
#include "work/text_providers.hpp"

namespace cakey::work {

class TextReceipts : public Errand {
public:
    TextReceipts(Store& store, const TextProviders& providers, const Clock& clock)
        : store_(store), providers_(providers), clock_(clock)
    {
    }

    OutboxKind kind() const override { return OutboxKind::receipt; }
    Progress carry_out(OutboxItem& item) override;

private:
    Progress ask(const TextMessage& message);

    Store& store_;
    const TextProviders& providers_;
    const Clock& clock_;
};

}
