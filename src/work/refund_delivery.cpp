// A refund: asked for under one number until the gateway says that the money moved.
#include "work/refund_delivery.hpp"

namespace cakey::work {

namespace {

// Alipay: a refund query sooner after the refund may not know of it yet.
constexpr std::chrono::seconds before_asking{10};

// Under our number money moved, but not ours to count: a person has to look at it.
Progress other_amount(const std::string& text) { return {Progress::Step::stuck, "other_amount", text}; }

}

Progress RefundDelivery::carry_out(OutboxItem& item)
{
    bool is_being_settled = false;
    const auto refund = store_.read([&](Unit& unit) {
        is_being_settled = unit.settlements().waits(item.subject_id);
        return unit.payments().refund_at(item.subject_id);
    });
    if (is_over(refund.state))
        return Progress::done(item.code);
    // Money is on its way by transfer, as one person says: until a second one has decided, Alipay is not asked.
    if (is_being_settled)
        return Progress::stuck(item.code);
    // Not the first try: the one before may have moved the money without our hearing of it.
    if (item.tries > 1) {
        const auto answer = gateway_.refunded(refund.out_trade_no, refund.out_request_no, refund.amount);
        if (answer.heard == Heard::done && answer.value == RefundFate::moved)
            return become(refund, RefundState::done, Progress::done());
        if (answer.heard == Heard::done && answer.value == RefundFate::other_amount)
            return become(refund, RefundState::stuck, other_amount(answer.text));
    }
    return ask(refund);
}

Progress RefundDelivery::ask(const Refund& refund)
{
    const std::string reason(label(refund.reason));
    const auto answer = gateway_.refund({refund.out_trade_no, refund.out_request_no, refund.amount, reason});
    switch (answer.heard) {
    case Heard::done:
        return become(refund, RefundState::done, Progress::done());
    case Heard::refused:
        // Refunded before under this number with another amount: only the gateway's own word about it counts.
        if (answer.code == "ACQ.DISCORDANT_REPEAT_REQUEST") {
            const auto known = gateway_.refunded(refund.out_trade_no, refund.out_request_no, refund.amount);
            if (known.heard == Heard::unknown || known.heard == Heard::later)
                return Progress::retry(known, before_asking);
            if (known.heard == Heard::done && known.value == RefundFate::moved)
                return become(refund, RefundState::done, Progress::done(answer.code));
        }
        return become(refund, RefundState::stuck, Progress::stuck(answer));
    case Heard::later:
        return Progress::retry(answer);
    case Heard::unknown:
        return Progress::retry(answer, before_asking);
    }
    return Progress::retry(answer);
}

Progress RefundDelivery::become(const Refund& refund, RefundState state, Progress progress) const
{
    return std::move(progress).storing([id = refund.id, state, now = clock_.now()](Unit& unit) {
        auto current = unit.payments().refund_at(id);
        if (is_over(current.state))
            return;
        current.state = state;
        if (state == RefundState::done)
            current.done_at = now;
        unit.payments().save(current);
    });
}

}
