// Rows about settlements: those that wait for a second person, and the slip without its content.
#pragma once

#include "base/clock.hpp"
#include "domain/fen.hpp"

#include <string>

namespace cakey {

struct SettlementRow {
    std::string number;
    std::string order_number;
    std::string company;  // as the order has it
    Fen amount;
    std::string payee;
    std::string transferred_on;  // "2026-11-23", in China
    std::string entered_by;      // the colleague's name
    Instant entered_at;
};

struct SettlementPaperRow {
    std::string media_type;
    int pages = 0;
};

}
