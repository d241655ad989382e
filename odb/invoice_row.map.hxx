// Rows of invoice lists: a view over SQL that src/store/invoices.cpp writes.
#pragma once

#include "invoice.map.hxx"

#pragma db view(cakey::InvoiceRow)
