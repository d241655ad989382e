// fastInvoiceRed, saveInvoiceRedConfirm, queryInvoiceRedConfirm. Digits and amounts are strings.
#include "outside/red_letters.hpp"

#include "domain/text.hpp"
#include "outside/invoice_request.hpp"
#include "outside/invoices.hpp"
#include "outside/json.hpp"
#include "outside/wording.hpp"

namespace cakey::outside {

namespace {

// Nuonuo's numbers, which are not the tax bureau's: 服务中止, 开票有误.
std::string number_of(RedReason reason) { return reason == RedReason::wrong_details ? "2" : "3"; }
constexpr std::size_t number_digits = 20;

std::string red_number_in(const Json& confirmation)
{
    for (const auto* name : {"redElecInvoiceNumber", "redInvoiceNumber"})
        if (auto number = confirmation.text_at(name); number.size() == number_digits && all_digits(number))
            return number;
    return {};
}

}

std::string fast_red_request(const RedLetterOrder& order, const NuonuoSettings& settings)
{
    return Json{{"orderNo", order.number},
                {"taxNum", settings.tax_number},
                {"elecInvoiceNumber", order.blue_number},
                {"invoiceId", order.blue_serial},
                {"orderTime", china_text(order.ordered_at)},
                {"reason", number_of(order.reason)}}
        .dump();
}

std::string red_confirm_request(const RedLetterOrder& order, const NuonuoSettings& settings)
{
    return Json{{"billId", order.number},
                {"blueInvoiceLine", invoice_line(order.kind)},
                {"applySource", "0"},  // the seller asks
                {"blueElecInvoiceNumber", order.blue_number},
                {"sellerTaxNo", settings.tax_number},
                {"buyerName", order.buyer},
                {"buyerTaxNo", order.buyer_tax_number},
                {"redReason", number_of(order.reason)},
                {"autoInvoice", "1"}}  // issued as soon as it is confirmed
        .dump();
}

std::string red_confirm_query(const std::string& number) { return Json{{"identity", "0"}, {"billId", number}}.dump(); }

Answer<RedConfirmation> red_confirmation_in(const Json& confirmation)
{
    using State = RedConfirmation::State;
    const auto status = confirmation.text_at("billStatus");
    const auto heard = [&](State state) { return Answer<RedConfirmation>{Heard::done, {.state = state}, status, {}}; };
    if (status == "02" || status == "15")
        return heard(State::waiting);
    if (status == "05" || status == "16")
        return heard(State::denied);
    if (status == "07" || status == "08" || status == "09" || status == "10")
        return heard(State::lapsed);
    if (status != "01" && status != "04")
        return {Heard::unknown, {}, status, "a confirmation whose state is none that we know"};
    const auto number = red_number_in(confirmation);
    if (confirmation.text_at("openStatus") != "1" || number.empty())
        return heard(State::waiting);
    return {Heard::done,
            {State::issued, number, unix_instant(confirmation.text_at("redInvoiceTime")).value_or(Instant())},
            status,
            {}};
}

}
