// Has issued invoices undone, and fetches what undid them.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errand.hpp"
#include "work/invoice_order.hpp"

#include <string>
#include <utility>

namespace cakey::work {

class RedLetterDelivery : public Errand {
public:
    RedLetterDelivery(Store& store, InvoiceIssuer& issuer, const Clock& clock, InvoiceDrawing drawing)
        : store_(store), issuer_(issuer), clock_(clock), drawing_(std::move(drawing))
    {
    }

    OutboxKind kind() const override { return OutboxKind::red_letter; }
    Progress carry_out(OutboxItem& item) override;

private:
    Progress reverse(RedLetter letter);
    Progress ask_buyer(RedLetter letter, const RedLetterOrder& order);
    Progress hear_buyer(RedLetter letter);
    Progress find(OutboxItem& item, RedLetter letter);
    Progress issued(RedLetter letter, const std::string& red_number, Instant at) const;
    Progress fetch(OutboxItem& item, const RedLetter& letter);
    std::string drawn(const RedLetter& letter);  // "" when nobody draws
    static Progress failed(RedLetter letter, std::string code);
    static std::function<void(Unit&)> saving(RedLetter letter);

    Store& store_;
    InvoiceIssuer& issuer_;
    const Clock& clock_;
    const InvoiceDrawing drawing_;
};

}
