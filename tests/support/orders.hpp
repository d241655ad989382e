// Orders as tests need them: filled in, and brought to a state the way people bring them there.
#pragma once

#include "domain/order.hpp"
#include "domain/payment.hpp"

namespace cakey::support {

// Monday, 23 November 2026, noon in China.
inline constexpr Instant noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(4);
inline constexpr StaffId an_operator{7};
inline constexpr StaffId a_colleague{8};
inline constexpr StaffId an_outlet_clerk{9};
inline constexpr Fen the_price{46000};

// Nothing missing. Two certificates and one seal, brought or picked up; with Delivery::none a password reset.
Application whole_application(Delivery delivery = Delivery::courier);
Applicant whole_applicant();
InvoiceInfo whole_invoice_info();
std::vector<Paper> whole_papers();  // one of each kind, uploaded at noon
Correction whole_correction();      // the handler's name and the business licence

// Whom an order is about, and who works on it.
struct Cast {
    std::string number = "2026112300000001";
    CompanyId company{1};
    StaffId operator_ = an_operator;
    StaffId clerk = an_outlet_clerk;
    Instant now = noon;
};

void submit(Order& order, Instant now = noon, Fen price = the_price);

// Fresh from its applicant to that state by the shortest way, unclaimed. std::logic_error when there is none for it:
// goods are either sent or handed over.
Order order_in(OrderState state, Application application = whole_application(), const Cast& cast = {});
bool can_be_in(OrderState state, Delivery delivery);

// Paid in full, a minute after noon.
Receipt full_receipt(const Payment& payment, Instant paid_at = noon + std::chrono::minutes(1));

}
