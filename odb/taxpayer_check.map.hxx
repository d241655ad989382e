// taxpayer_checks
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::TaxpayerVerdict) type("TEXT")

#pragma db object(cakey::TaxpayerCheck) table("taxpayer_checks") optimistic
#pragma db member(cakey::TaxpayerCheck::id) id auto
#pragma db member(cakey::TaxpayerCheck::version) version
#pragma db member(cakey::TaxpayerCheck::company_id) readonly
