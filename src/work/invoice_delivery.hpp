// Has invoices issued, and fetches them.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errand.hpp"
#include "work/invoice_order.hpp"

#include <string>
#include <utility>

namespace cakey::work {

class InvoiceDelivery : public Errand {
public:
    InvoiceDelivery(Store& store, InvoiceIssuer& issuer, const Clock& clock, InvoiceDrawing drawing)
        : store_(store), issuer_(issuer), clock_(clock), drawing_(std::move(drawing))
    {
    }

    OutboxKind kind() const override { return OutboxKind::invoice; }
    Progress carry_out(OutboxItem& item) override;

private:
    Progress submit(Invoice invoice);
    Progress find(OutboxItem& item, Invoice invoice);
    Progress fetch(OutboxItem& item, Invoice invoice, const IssuedInvoice& issued);
    std::string drawn(const Invoice& invoice, const IssuedInvoice& issued);  // "" when nobody draws
    // When what it is for was given back, it is only found out whether the issuer was asked before: what he has is issued, and no other.
    bool is_void(const Invoice& invoice) const;
    static Progress drop(Invoice invoice);
    Progress fail(Invoice invoice, Progress why) const;
    static std::function<void(Unit&)> saving(Invoice invoice);

    Store& store_;
    InvoiceIssuer& issuer_;
    const Clock& clock_;
    const InvoiceDrawing drawing_;
};

}
