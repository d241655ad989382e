// An issued red letter with the invoice that it undoes.
#pragma once

#include "domain/red_letter.hpp"

#include <string>

namespace cakey {

struct RedLetterRow {
    std::int64_t id = 0;
    std::string red_number;
    Instant issued_at;
    std::string order_number;
    std::string blue_number;
    std::string title;
    std::string tax_number;
    Fen amount;  // of what it undoes
};

}
