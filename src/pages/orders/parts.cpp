// What stands on pages about an order, part by part.
#include "pages/orders/parts.hpp"

#include "domain/bank_account.hpp"
#include "domain/courier.hpp"
#include "pages/frame/words.hpp"
#include "pages/orders/fields.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <stdexcept>

namespace cakey::pages {

namespace {

void show_text(web::Fields& page, web::Name section, std::string_view text)
{
    auto row = page.add(section);
    row.set("TEXT", or_dash(text));
}

std::string place(std::string_view order_number) { return "order:" + std::string(order_number) + ":handler_id"; }

std::string account_place(std::string_view settlement_number)
{
    return "settlement:" + std::string(settlement_number) + ":account";
}

}

void show_goods(web::Fields& page, const Order& order, std::string_view platform)
{
    const auto& application = order.application();
    const auto& rule = business_rule(application.business_type);
    page.set("PLATFORM_NAME", or_dash(platform));
    page.set_view("BUSINESS", label(application.business_type));
    if (rule.term) {
        auto term = page.add("TERM");
        term.set("CERTIFICATES", application.certificates);
        term.set("YEARS", or_dash(application.years > 0 ? std::to_string(application.years) + " 年" : std::string()));
    }
    if (rule.names_serial)
        show_text(page, "SERIAL", application.certificate_serial);
    if (rule.reason)
        show_text(page, "REASON_GIVEN", application.reason);
    if (rule.asks_bids) {
        auto bids = page.add("BIDS");
        const auto& answer = application.unopened_bids;
        bids.set_view("TEXT", !answer ? "—" : *answer ? "有" : "没有");
        if (answer.value_or(false))
            bids.show("UNOPENED");
    }
    if (!application.bid_opening.empty())
        show_text(page, "OPENING", application.bid_opening);
    if (rule.seals) {
        auto seals = page.add("SEALS");
        seals.set("COUNT", application.seals());
        const auto kind = [&](std::string_view name, int count) {
            if (count == 0)
                return;
            auto row = seals.add("KINDS");
            row.set_view("NAME", name);
            row.set("COUNT", count);
        };
        kind(order_fields::company_seals.label, application.company_seals);
        kind(order_fields::legal_seals.label, application.legal_seals);
        kind(order_fields::signature_seals.label, application.signature_seals);
    }
    page.set("REMARK", or_dash(application.remark));
}

void show_handler(web::Fields& page, const Application& application, const std::string& id_number)
{
    page.set("HANDLER_NAME", or_dash(application.handler_name));
    page.set("HANDLER_ID", or_dash(id_number));
    page.set("HANDLER_MOBILE", or_dash(application.handler_mobile));
}

void show_delivery(web::Fields& page, const Order& order, const std::optional<Outlet>& outlet)
{
    const auto& application = order.application();
    page.set_view("DELIVERY", label(application.delivery));
    if (!application.address.empty())
        page.add("ADDRESS").set("TEXT", application.address);
    if (outlet) {
        auto row = page.add("OUTLET");
        row.set("CITY", outlet->city);
        row.set("NAME", outlet->name);
        row.set("ADDRESS", outlet->address);
        row.set("PHONE", outlet->phone);
    }
    if (order.courier() && !order.courier_number().empty()) {
        auto parcel = page.add("PARCEL");
        parcel.set_view("COURIER", label(*order.courier()));
        parcel.set("COURIER_NO", order.courier_number());
        parcel.set("URL", tracking_url(*order.courier(), order.courier_number()));
    }
}

void show_submitter(web::Fields& page, const Submitter& submitter)
{
    const auto& [applicant, invoice_info, mobile] = submitter;
    page.set("APPLICANT", applicant.name);
    page.set("CREDIT_CODE", applicant.credit_code);
    page.set("LEGAL_PERSON", or_dash(applicant.profile.legal_person));
    page.set("REGISTERED_AT", or_dash(applicant.profile.place()));
    page.set("COMPANY_PHONE", or_dash(applicant.profile.phone));
    page.set("COMPANY_ADDRESS", or_dash(applicant.profile.address));
    page.set_view("INVOICE_KIND", label(invoice_info.kind));
    page.set("INVOICE_TITLE", or_dash(invoice_info.title));
    page.set("TAX_NUMBER", or_dash(invoice_info.tax_number));
    page.set("ADDRESS_PHONE", or_dash(invoice_info.address_phone));
    page.set("BANK_ACCOUNT", or_dash(invoice_info.bank_account));
    page.set("EMAIL", or_dash(invoice_info.email));
}

void show_paper_faults(web::Fields& row, PaperKind kind, const std::vector<PaperFault>& faults)
{
    for (const auto& fault : faults)
        if (fault.paper == kind)
            row.add("FAULTS").set("TEXT", fault.text);
}

void show_correction(web::Fields& page, const Order& order, int days)
{
    auto row = page.add("CORRECTION");
    row.set("WHAT", order.correction().what);
    show_time(row, "UNTIL", "UNTIL_ISO", order.state_since() + std::chrono::days(days));
}

void show_bill(web::Fields& page, const Application& application, const PriceList& prices)
{
    const auto lines = prices.lines(application);
    const auto total = prices.total(application);
    if (!lines || !total) {
        page.show("NO_TOTAL");
        return;
    }
    page.set("AGREED", total->count());
    auto bill = page.add("BILL");
    bill.set("TOTAL", total->grouped());
    for (const auto& line : *lines) {
        auto row = bill.add("LINES");
        row.set_view("ITEM", line.price->item == PricedItem::seal ? "电子签章" : "数字证书");
        row.set("PRICE", line.price->unit_price.grouped());
        row.set("COUNT", line.quantity);
        row.set("SUM", line.amount.grouped());
    }
}

std::vector<ShownTransfer> transfers_of(Unit& unit, const std::vector<Refund>& refunds, const crypto::Seal& seal)
{
    std::vector<std::int64_t> settled;
    for (const auto& refund : refunds)
        if (refund.state == RefundState::settled)
            settled.push_back(refund.id);
    std::vector<ShownTransfer> transfers;
    for (const auto& settlement : unit.settlements().newest(settled))
        transfers.push_back(
            {settlement.refund_id(), settlement.transferred_on(), account_end(opened_account(seal, settlement))});
    return transfers;
}

void show_payments(web::Fields& page, const std::vector<Payment>& payments, const std::vector<Refund>& refunds,
                   const std::vector<ShownTransfer>& transfers)
{
    if (payments.empty())
        return;
    auto money = page.add("MONEY");
    for (const auto& payment : payments) {
        auto row = money.add("PAYMENTS");
        row.set("OUT_TRADE_NO", payment.out_trade_no());
        row.set("AMOUNT", (payment.has_money() ? payment.received() : payment.amount()).grouped());
        const bool goes_back = payment.state() == PaymentState::unexpected && is_given_back(payment, refunds);
        row.set_view("STATE_LABEL", goes_back ? "金额不符，原路退款" : label(payment.state()));
        row.set_view("STATE", badge(payment.state()));
        row.set("TRADE_NO", or_dash(payment.trade_no()));
        show_time(row, payment.paid_at().value_or(payment.created_at()));
    }
    for (const auto& refund : refunds) {
        auto row = money.add("REFUNDS");
        row.set("OUT_REQUEST_NO", refund.out_request_no);
        row.set("AMOUNT", refund.amount.grouped());
        row.set_view("STATE_LABEL", label(refund.state));
        row.set_view("STATE", badge(refund.state));
        const auto transfer = std::ranges::find(transfers, refund.id, &ShownTransfer::refund_id);
        if (transfer == transfers.end()) {
            auto asked = row.add("ASKED");
            show_time(asked, refund.done_at.value_or(refund.created_at));
            continue;
        }
        auto transferred = row.add("TRANSFERRED");
        transferred.set("ON", transfer->on);
        transferred.set("ACCOUNT_END", transfer->account_end);
    }
}

void show_reversal(web::Fields& row, const InvoiceRow& invoice, const Order& order)
{
    if (!invoice.red_number.empty()) {
        auto red = row.add("RED");
        red.set("RED_NUMBER", invoice.red_number);
        if (is_void(invoice.number, order))
            red.show("MONEY_BACK");
    } else if (is_void(invoice.number, order) && is_issued(invoice.state))
        row.show("TO_REVERSE");
}

std::string sealed_handler_id(const crypto::Seal& seal, std::string_view order_number, const std::string& id_number)
{
    return id_number.empty() ? std::string() : seal.seal(id_number, place(order_number));
}

std::string sealed_account(const crypto::Seal& seal, std::string_view settlement_number, const std::string& account)
{
    return seal.seal(account, account_place(settlement_number));
}

std::string opened_account(const crypto::Seal& seal, const Settlement& settlement)
{
    auto opened = seal.open(settlement.account_sealed(), account_place(settlement.number()));
    if (!opened)
        throw std::runtime_error("an account does not open: seal_key_file is not the one it was sealed with");
    return *std::move(opened);
}

std::string opened_handler_id(const crypto::Seal& seal, std::string_view order_number, const std::string& sealed)
{
    if (sealed.empty())
        return {};
    auto opened = seal.open(sealed, place(order_number));
    if (!opened)
        throw std::runtime_error("an ID number does not open: seal_key_file is not the one it was sealed with");
    return *std::move(opened);
}

}
