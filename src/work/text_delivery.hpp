// Sends text messages, each at most once as far as can be known, by one provider or, where that fails, by another.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errands.hpp"
#include "work/text_providers.hpp"

namespace cakey::crypto {
class Seal;
}

namespace cakey::work {

class TextDelivery : public Errand {
public:
    TextDelivery(Store& store, const TextProviders& providers, const crypto::Seal& seal, const Clock& clock, Note note)
        : store_(store), providers_(providers), seal_(seal), clock_(clock), note_(std::move(note))
    {
    }

    OutboxKind kind() const override { return OutboxKind::text; }
    Progress carry_out(OutboxItem& item) override;

private:
    Progress send(OutboxItem& item, const TextMessage& message);
    Progress ask(OutboxItem& item, const TextMessage& message);
    Answer<std::string> hand_over(OutboxItem& item, const TextMessage& message, const Text& text);
    void begin(OutboxItem& item, const TextMessage& message, TextProvider by);
    static std::function<void(Unit&)> become(const TextMessage& message, TextState state);
    std::function<void(Unit&)> become_sent(const TextMessage& message, TextReceipt receipt) const;

    Store& store_;
    const TextProviders& providers_;
    const crypto::Seal& seal_;
    const Clock& clock_;
    const Note note_;
};

}
