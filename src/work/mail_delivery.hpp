// Mails about steps, each at most once as far as can be known.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errands.hpp"

namespace cakey::work {

class MailDelivery : public Errand {
public:
    MailDelivery(Store& store, Mail& mail, const Clock& clock, Note note)
        : store_(store), mail_(mail), clock_(clock), note_(std::move(note))
    {
    }

    OutboxKind kind() const override { return OutboxKind::mail; }
    Progress carry_out(OutboxItem& item) override;

private:
    Progress send(OutboxItem& item, const MailMessage& message);
    void begin(OutboxItem& item);
    std::function<void(Unit&)> become(const MailMessage& message, MailState state) const;

    Store& store_;
    Mail& mail_;
    const Clock& clock_;
    const Note note_;
};

}
