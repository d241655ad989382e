// invoices: the files alone.
#pragma once

#include "invoice.map.hxx"

#pragma db object(cakey::InvoiceFiles) table("invoices")
#pragma db member(cakey::InvoiceFiles::id) id
#pragma db member(cakey::InvoiceFiles::pdf) type("BYTEA")
#pragma db member(cakey::InvoiceFiles::ofd) type("BYTEA")
#pragma db member(cakey::InvoiceFiles::xml) type("BYTEA")
