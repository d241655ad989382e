// Rows about the books as a whole: orders whose money is not what it should be, or not at rest.
#pragma once

#include "domain/fen.hpp"
#include "domain/order_state.hpp"

#include <cstdint>
#include <string>

namespace cakey {

struct OrderBooks {
    std::int64_t id = 0;
    std::string number;
    OrderState state = OrderState::draft;
    Fen due;                      // what the order keeps, by its state
    Fen received;                 // by all its payments
    Fen refunded;                 // what has gone back by the gateway
    Fen transferred;              // what has gone back past it
    Fen going;                    // what is to go back
    Fen held;                     // of a wrong amount, and nobody has decided about it
    std::int64_t wrong = 0;       // payments kept, or given back, that are not of the amount asked for
    std::int64_t groundless = 0;  // refunds of more than their payment brought
    std::int64_t unconfirmed = 0;  // refunds settled without a transfer that a second person confirmed

    // With all that is under way the order keeps what it should, and each payment and refund is right by itself.
    bool right() const
    {
        return received - refunded - transferred - going - held == due && wrong == 0 && groundless == 0
               && unconfirmed == 0;
    }
    bool pending() const { return going != Fen() || held != Fen(); }
};

struct BooksSum {
    std::int64_t orders = 0;
    Fen received;
    Fen refunded;
    Fen transferred;  // past the gateway
};

}
