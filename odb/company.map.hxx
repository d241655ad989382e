// companies
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::CompanyProfile)
#pragma db value(cakey::InvoiceKind) type("TEXT")
#pragma db value(cakey::InvoiceInfo)

#pragma db object(cakey::Company) table("companies") optimistic
#pragma db member(cakey::Company::id_) id auto
#pragma db member(cakey::Company::version_) version
