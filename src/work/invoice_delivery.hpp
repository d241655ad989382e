// Has invoices issued, fetches them and mails them.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errand.hpp"

namespace cakey::work {

class InvoiceDelivery : public Errand {
public:
    InvoiceDelivery(Store& store, InvoiceIssuer& issuer, Mail& mail, const Clock& clock)
        : store_(store), issuer_(issuer), mail_(mail), clock_(clock)
    {
    }

    OutboxKind kind() const override { return OutboxKind::invoice; }
    Progress carry_out(OutboxItem& item) override;

private:
    Progress submit(Invoice& invoice);
    Progress find(OutboxItem& item, Invoice& invoice);
    Progress post(OutboxItem& item, Invoice& invoice);
    Progress fail(Invoice& invoice, Progress why);
    void save(Invoice& invoice);

    Store& store_;
    InvoiceIssuer& issuer_;
    Mail& mail_;
    const Clock& clock_;
};

}
