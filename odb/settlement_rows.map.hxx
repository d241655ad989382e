// Rows about settlements: views over SQL that src/store/settlements.cpp writes.
#pragma once

#include "settlement.map.hxx"
#include "settlement_paper.map.hxx"

#pragma db view(cakey::SettlementRow)
#pragma db view(cakey::SettlementPaperRow)
