// invoices: the file alone.
#pragma once

#include "invoice.map.hxx"

#pragma db object(cakey::InvoiceFile) table("invoices")
#pragma db member(cakey::InvoiceFile::id) id
#pragma db member(cakey::InvoiceFile::pdf) type("BYTEA")
