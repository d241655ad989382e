// settlement_papers
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::SettlementPaper) table("settlement_papers")
#pragma db member(cakey::SettlementPaper::id) id auto
#pragma db member(cakey::SettlementPaper::content_sealed) type("BYTEA")
