// Rows about companies as the desk sees them: views over SQL that src/store/companies.cpp writes.
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::UnfinishedKind) type("TEXT")

#pragma db view(cakey::CompanyRow)
#pragma db view(cakey::CompanyOrders)
#pragma db view(cakey::OrderBonds)
#pragma db view(cakey::CompanyNotices)
#pragma db view(cakey::Unfinished)
