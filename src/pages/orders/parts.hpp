// Parts of pages about one order, for its company and for the desk.
#pragma once

#include "crypto/sealed.hpp"
#include "domain/order.hpp"
#include "domain/outlet.hpp"
#include "domain/payment.hpp"
#include "domain/price_list.hpp"
#include "domain/refund.hpp"
#include "domain/settlement.hpp"
#include "store/invoice_row.hpp"
#include "web/view.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::pages {

void show_goods(web::Fields& page, const Order& order, std::string_view platform);
void show_handler(web::Fields& page, const Application& application, const std::string& id_number);
void show_delivery(web::Fields& page, const Order& order, const std::optional<Outlet>& outlet);
void show_submitter(web::Fields& page, const Submitter& submitter);
// In a paper's row: what the desk found wrong with it, until it is replaced.
void show_paper_faults(web::Fields& row, PaperKind kind, const std::vector<PaperFault>& faults);
// What it was returned for, and until when that can be corrected.
void show_correction(web::Fields& page, const Order& order, int days);  // so many from its return
// A draft's bill by the price list in force, with the hidden total to agree to.
void show_bill(web::Fields& page, const Application& application, const PriceList& prices);
// How a settled refund went back: what of it its company and the desk see.
struct ShownTransfer {
    std::int64_t refund_id = 0;
    std::string on;           // "2026-11-23", in China
    std::string account_end;  // the last four digits
};

std::vector<ShownTransfer> transfers_of(Unit& unit, const std::vector<Refund>& refunds, const crypto::Seal& seal);

void show_payments(web::Fields& page, const std::vector<Payment>& payments, const std::vector<Refund>& refunds,
                   const std::vector<ShownTransfer>& transfers);

// In an invoice's row: that its money went back, and whether a red letter has undone it yet.
void show_reversal(web::Fields& row, const InvoiceRow& invoice, const Order& order);

// Empty stays empty.
std::string sealed_handler_id(const crypto::Seal& seal, std::string_view order_number, const std::string& id_number);

// std::runtime_error when it does not open: the key is not the one it was sealed with.
std::string opened_handler_id(const crypto::Seal& seal, std::string_view order_number, const std::string& sealed);

// The number of the account that a settlement's money went to.
std::string sealed_account(const crypto::Seal& seal, std::string_view settlement_number, const std::string& account);
// std::runtime_error as above.
std::string opened_account(const crypto::Seal& seal, const Settlement& settlement);

}
