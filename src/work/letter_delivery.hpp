// Mails invoices, each letter at most once as far as can be known.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errands.hpp"

namespace cakey::work {

class LetterDelivery : public Errand {
public:
    LetterDelivery(Store& store, Mail& mail, const Clock& clock, Note note)
        : store_(store), mail_(mail), clock_(clock), note_(std::move(note))
    {
    }

    OutboxKind kind() const override { return OutboxKind::letter; }
    Progress carry_out(OutboxItem& item) override;

private:
    Progress send(OutboxItem& item, const Invoice& invoice);
    void begin(OutboxItem& item);
    std::function<void(Unit&)> become(const Invoice& invoice, InvoiceState state) const;

    Store& store_;
    Mail& mail_;
    const Clock& clock_;
    const Note note_;
};

}
