// The five calls: their business parameters, and what their answers mean.
#include "outside/alipay.hpp"

#include "outside/alipay_call.hpp"
#include "outside/json.hpp"
#include "outside/wording.hpp"

#include <stdexcept>

namespace cakey::outside {

namespace {

constexpr auto trade_not_exist = "ACQ.TRADE_NOT_EXIST";

template <class Value>
Answer<Value> answer_of(const AlipayReply& reply, Value value = {})
{
    return {reply.heard, std::move(value), reply.code, reply.text};
}

// A signed 10000 whose content is not what the call is for: nothing can be concluded from it.
template <class Value>
Answer<Value> unreadable(const AlipayReply& reply, const std::string& what)
{
    return {Heard::unknown, {}, reply.code, what + ": " + reply.text};
}

// An answer names the trade; one about another was meant for another call.
bool is_about(const AlipayReply& reply, const std::string& out_trade_no)
{
    const auto& named = reply.field("out_trade_no");
    return named.empty() || named == out_trade_no;
}

}

Alipay::Alipay(const AlipaySettings& settings, const Clock& clock, CertificateStore* certificates)
    : settings_(settings), call_(std::make_unique<AlipayCall>(settings, clock, certificates))
{
    if (settings.qr_minutes < 1 || settings.qr_minutes > 120)
        throw std::runtime_error("an Alipay QR code lives 1 to 120 minutes");
    if (settings.trade_minutes < 5 || settings.trade_minutes > 15 * 24 * 60)
        throw std::runtime_error("an Alipay trade can be paid for 5 minutes to 15 days");
    if (settings.trade_minutes < settings.qr_minutes)
        throw std::runtime_error(
            "alipay_trade_minutes must not be less than alipay_qr_minutes: both count from when the "
            "code is asked for, and a code would be shown that cannot be paid any more");
}

Alipay::~Alipay() = default;

Answer<std::string> Alipay::precreate(const std::string& out_trade_no, Fen total, const std::string& subject)
{
    const auto reply = call_->ask("alipay.trade.precreate",
                                  Json{{"out_trade_no", out_trade_no},
                                       {"total_amount", total.yuan()},
                                       {"subject", plain_words(subject, 256)},
                                       {"product_code", settings_.product_code},
                                       {"qr_code_timeout_express", std::to_string(settings_.qr_minutes) + 'm'},
                                       {"timeout_express", std::to_string(settings_.trade_minutes) + 'm'}}
                                      .dump(),
                                  settings_.notify_url);
    if (reply.heard == Heard::done && (!is_about(reply, out_trade_no) || reply.field("qr_code").empty()))
        return unreadable<std::string>(reply, "no QR code for this number");
    return answer_of(reply, reply.field("qr_code"));
}

Answer<Trade> Alipay::query(const std::string& out_trade_no)
{
    const auto reply = call_->ask("alipay.trade.query", Json{{"out_trade_no", out_trade_no}}.dump());
    if (reply.heard == Heard::refused && reply.code == trade_not_exist)
        return {Heard::done, {}, reply.code, reply.text};
    if (reply.heard != Heard::done)
        return answer_of<Trade>(reply);

    const auto status = trade_status(reply.field("trade_status"));
    const auto total = Fen::from_yuan(reply.field("total_amount"));
    if (!is_about(reply, out_trade_no) || !status || !total)
        return unreadable<Trade>(reply, "no status and amount for this number");
    return answer_of(reply, Trade{*status, reply.field("trade_no"), *total, china_instant(reply.field("send_pay_date")),
                                  Fen::from_yuan(reply.field("invoice_amount"))});
}

Answer<Nothing> Alipay::close(const std::string& out_trade_no)
{
    auto reply = call_->ask("alipay.trade.close", Json{{"out_trade_no", out_trade_no}}.dump());
    if (reply.heard == Heard::refused && reply.code == trade_not_exist)
        reply.heard = Heard::done;
    if (reply.heard == Heard::done && !is_about(reply, out_trade_no))
        return unreadable<Nothing>(reply, "about another number");
    return answer_of<Nothing>(reply);
}

Answer<Nothing> Alipay::refund(const RefundOrder& order)
{
    const auto reply = call_->ask("alipay.trade.refund", Json{{"out_trade_no", order.out_trade_no},
                                                              {"out_request_no", order.out_request_no},
                                                              {"refund_amount", order.amount.yuan()},
                                                              {"refund_reason", plain_words(order.reason, 256)}}
                                                             .dump());
    // N: refunded by an earlier try, or not at all. refund_fee is the trade's sum, not this request's.
    if (reply.heard == Heard::done && (!is_about(reply, order.out_trade_no) || reply.field("fund_change") != "Y"))
        return unreadable<Nothing>(reply, "fund_change is not Y");
    return answer_of<Nothing>(reply);
}

Answer<RefundFate> Alipay::refunded(const std::string& out_trade_no, const std::string& out_request_no, Fen amount)
{
    const auto reply = call_->ask("alipay.trade.fastpay.refund.query",
                                  Json{{"out_trade_no", out_trade_no}, {"out_request_no", out_request_no}}.dump());
    if (reply.heard != Heard::done)
        return answer_of<RefundFate>(reply);
    const auto& named = reply.field("out_request_no");
    if (!is_about(reply, out_trade_no) || (!named.empty() && named != out_request_no))
        return unreadable<RefundFate>(reply, "about another refund");
    // 10000 says that it was looked up, not that there is one.
    if (reply.field("refund_status") != "REFUND_SUCCESS")
        return answer_of(reply, RefundFate::unheard_of);
    const auto moved = Fen::from_yuan(reply.field("refund_amount"));
    if (!moved)
        return unreadable<RefundFate>(reply, "a refund without its amount");
    return answer_of(reply, *moved == amount ? RefundFate::moved : RefundFate::other_amount);
}

std::optional<TradeStatus> trade_status(const std::string& word)
{
    if (word == "WAIT_BUYER_PAY")
        return TradeStatus::wait_buyer_pay;
    if (word == "TRADE_SUCCESS")
        return TradeStatus::success;
    if (word == "TRADE_FINISHED")
        return TradeStatus::finished;
    if (word == "TRADE_CLOSED")
        return TradeStatus::closed;
    return std::nullopt;
}

}
