// A small world in the database: two companies, the desk's people, an outlet, something to order.
#pragma once

#include "support/database.hpp"
#include "support/orders.hpp"

namespace cakey::support {

CreditCode credit_code(const std::string& beginning);  // its 17 characters before the check character
Registration registration(int distinct);  // any number 0 to 9: another company

struct World : EmptyDatabase {
    World();

    // Written down in that state, with history and all that followed.
    Order saved(OrderState state, const std::string& number = "2026112300000001",
                Delivery delivery = Delivery::courier);
    Order saved(Order order);
    Order order_of(CompanyId whose, OrderState state, const std::string& number, Instant at = noon,
                   Delivery delivery = Delivery::courier) const;  // not yet written
    Order find(const std::string& number = "2026112300000001");

    // Loads the order, does that, saves it: what a page does.
    template <class Deed>
    void change(const std::string& number, Deed deed)
    {
        store.transact([&](Unit& unit) {
            auto order = unit.orders().numbered(number);
            deed(order);
            unit.orders().save(order);
        });
    }

    // Orders that await payment are paid: the attempt, settled.
    Payment pay(const std::string& number = "2026112300000001");

    std::int64_t count(const std::string& table, const std::string& where = "true");

    OutletId outlet;
    CompanyId company;
    CompanyId stranger;
    StaffId operator_;
    StaffId colleague;
    StaffId clerk;
};

}
