// Rows of invoice lists: a view over SQL that src/store/invoices.cpp writes.
#pragma once

#include "invoice.map.hxx"

#pragma db value(cakey::InvoiceFormats) type("TEXT")

#pragma db view(cakey::InvoiceRow)
