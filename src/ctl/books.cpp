// Order by order, and what the gateway says.
#include "ctl/books.hpp"

#include "domain/bill_day.hpp"

#include <algorithm>
#include <ostream>

namespace cakey::ctl {

namespace {

constexpr std::int64_t at_once = 5000;  // orders looked at by one statement
constexpr int most_days = 1000;

struct Counts {
    int differing = 0;
    int pending = 0;
    int unheard = 0;  // questions that the gateway did not answer
};

// What the gateway has of a payment. It calls a trade closed that was never paid, and one that was paid and given back
// in full: the books tell the two apart.
Fen paid(const Trade& trade, const Payment& payment)
{
    switch (trade.status) {
    case TradeStatus::success:
    case TradeStatus::finished:
        return trade.total;
    case TradeStatus::closed:
        return payment.has_money() ? trade.total : Fen();
    case TradeStatus::not_exist:
    case TradeStatus::wait_buyer_pay:
        break;
    }
    return {};
}

class Asking {
public:
    Asking(Gateway& gateway, std::ostream& out, Counts& counts) : gateway_(gateway), out_(out), counts_(counts) {}

    // Whether the gateway says what the books say. `always`: its words are printed even so.
    bool agrees(const Payment& payment, bool always)
    {
        if (payment.state() == PaymentState::wanted || payment.state() == PaymentState::failed)
            return true;  // it was not asked for money yet
        const auto answer = gateway_.query(payment.out_trade_no());
        if (answer.heard != Heard::done)
            return unheard(payment.out_trade_no(), answer.code);
        const auto there = paid(answer.value, payment);
        return say(payment.out_trade_no(), "paid", payment.received(), there, always);
    }

    bool agrees(const Refund& refund, bool always)
    {
        const auto answer = gateway_.refunded(refund.out_trade_no, refund.out_request_no, refund.amount);
        if (answer.heard != Heard::done)
            return unheard(refund.out_request_no, answer.code);
        if (answer.value == RefundFate::other_amount) {
            out_ << "  " << refund.out_request_no << ": the gateway refunded another amount than "
                 << refund.amount.yuan() << '\n';
            return false;
        }
        // What was transferred is nothing that the gateway moved: had it, money would have gone back twice.
        const auto here = refund.state == RefundState::done ? refund.amount : Fen();
        const auto there = answer.value == RefundFate::moved ? refund.amount : Fen();
        return say(refund.out_request_no, "refunded", here, there, always);
    }

private:
    bool unheard(const std::string& number, const std::string& code)
    {
        ++counts_.unheard;
        out_ << "  " << number << ": the gateway could not be asked" << (code.empty() ? "" : ": " + code) << '\n';
        return true;
    }

    bool say(const std::string& number, const char* what, Fen here, Fen there, bool always)
    {
        if (always || here != there)
            out_ << "  " << number << ": books " << what << ' ' << here.yuan() << ", gateway " << what << ' '
                 << there.yuan() << '\n';
        return here == there;
    }

    Gateway& gateway_;
    std::ostream& out_;
    Counts& counts_;
};

void print(const OrderBooks& order, std::ostream& out)
{
    out << order.number << ' ' << word(order.state) << ": received " << order.received.yuan() << ", refunded "
        << order.refunded.yuan();
    if (order.transferred != Fen())
        out << ", transferred " << order.transferred.yuan();
    if (order.going != Fen())
        out << ", going back " << order.going.yuan();
    if (order.held != Fen())
        out << ", held " << order.held.yuan();
    out << ", should keep " << order.due.yuan();
    if (order.wrong > 0)
        out << "; a payment of another amount than asked for";
    if (order.groundless > 0)
        out << "; a refund of more than was paid";
    if (order.unconfirmed > 0)
        out << "; a refund settled without a confirmed transfer";
    out << (order.right() ? "; under way\n" : "\n");
}

void look_at(Store& store, Asking& asking, const OrderBooks& order, bool whatever, std::ostream& out, Counts& counts)
{
    const bool pending = order.right() && order.pending();
    counts.pending += pending;
    if (!order.right() || pending)
        print(order, out);
    bool agrees = true;
    if (!order.right() || whatever) {
        const auto payments = store.read([&](Unit& unit) { return unit.payments().of(order.number); });
        for (const auto& payment : payments)
            agrees = asking.agrees(payment, !order.right()) && agrees;
        for (const auto& refund : store.read([&](Unit& unit) { return unit.payments().refunds_of(order.number); }))
            agrees = asking.agrees(refund, !order.right()) && agrees;
    }
    counts.differing += !order.right() || !agrees;
}

void look_at_bills(Store& store, Instant now, std::ostream& out, Counts& counts)
{
    const auto troubles = store.read(
        [&](Unit& unit) { return unit.bill_days().troubles(now - BillDay::late_after, most_days); });
    for (const auto& day : troubles) {
        out << day.day << ": "
            << (day.unverified > 0 ? std::to_string(day.unverified) + " differences from the gateway's bill to verify"
                                   : "the gateway's bill has not come")
            << '\n';
        ++(day.unverified > 0 ? counts.differing : counts.unheard);
    }
}

}

Verdict audit_books(Store& store, Gateway& gateway, std::chrono::days days, std::ostream& out, Instant now)
{
    Counts counts;
    Asking asking(gateway, out, counts);
    const bool whatever = days.count() > 0;
    const auto since = whatever ? now - days : now + std::chrono::years(100);
    const auto last = store.read([](Unit& unit) { return unit.books().last_order(); });
    for (std::int64_t after = 0; after < last; after += at_once)
        for (const auto& order :
             store.read([&](Unit& unit) { return unit.books().odd(after, after + at_once, since); }))
            look_at(store, asking, order, whatever, out, counts);
    look_at_bills(store, now, out, counts);

    const auto sum = store.read([](Unit& unit) { return unit.books().sum(); });
    out << sum.orders << " orders: received " << sum.received.yuan() << ", refunded " << sum.refunded.yuan();
    if (sum.transferred != Fen())
        out << ", transferred " << sum.transferred.yuan();
    out << ", kept " << (sum.received - sum.refunded - sum.transferred).yuan() << "; " << counts.differing
        << " differ, " << counts.pending << " under way, " << counts.unheard << " not checked\n";
    return counts.differing > 0 ? Verdict::differs : counts.unheard > 0 ? Verdict::not_checked : Verdict::right;
}

}
