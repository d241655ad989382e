// From a signed notification to a booked payment: any number of times, with one effect.
#include "pages/alipay_notice.hpp"

#include "store/settlement.hpp"

#include <string>
#include <utility>
#include <vector>

namespace cakey::pages {

namespace {

bool says_paid(const Notice& notice)
{
    return !notice.about_refund
           && (notice.status == TradeStatus::success || notice.status == TradeStatus::finished);
}

std::string_view event_of(const Settled& settled)
{
    if (!settled.booked)
        return "notice_again";
    return settled.payment.state() == PaymentState::paid ? "notice_booked" : "notice_not_awaited";
}

}

web::Response AlipayNoticePage::create(const web::Request& request) const
{
    std::vector<std::pair<std::string, std::string>> fields;
    for (const auto& field : request.form().fields())
        fields.emplace_back(field.name, field.value);

    const auto notice = notices_.verify(fields);
    if (!notice) {
        request.log().event = "notice_not_genuine";
        return web::plain(400, "fail");
    }
    const auto outcome = take(*notice);
    request.log().order = outcome.order_number;
    request.log().event = outcome.event;
    return web::plain(200, outcome.known ? "success" : "fail");
}

AlipayNoticePage::Outcome AlipayNoticePage::take(const Notice& notice) const
{
    const auto now = clock_.now();
    return store_.transact([&](Unit& unit) -> Outcome {
        const auto found = unit.payments().numbered(notice.out_trade_no);
        if (!found)
            return {false, "notice_of_unknown_payment", {}};
        if (!says_paid(notice)) {
            // Nothing to book by it, but something happened: the worker asks for the truth.
            if (found->is_open())
                unit.outbox().nudge(OutboxKind::payment, found->id(), now);
            return {true, "notice_noted", found->order_number()};
        }

        const Receipt receipt{notice.trade_no, notice.total, notice.paid_at.value_or(now)};
        const auto settled = settle(unit, found->id(), found->order_number(), receipt, now);
        return {true, event_of(settled), found->order_number()};
    });
}

}
