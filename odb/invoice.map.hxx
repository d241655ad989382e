// invoices
#pragma once

#include "company.map.hxx"
#include "values.map.hxx"

#pragma db value(cakey::InvoiceState) type("TEXT")

#pragma db object(cakey::Invoice) table("invoices") optimistic
#pragma db member(cakey::Invoice::id) id auto
#pragma db member(cakey::Invoice::version) version
