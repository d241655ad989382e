// Notifications (trade_status_sync): the signature covers everything received but sign and sign_type.
#include "outside/alipay_notices.hpp"

#include "outside/alipay.hpp"
#include "outside/form.hpp"
#include "outside/wording.hpp"

namespace cakey::outside {

namespace {

Notice notice_of(Parameters& fields, TradeStatus status, Fen total)
{
    const auto refunded = Fen::from_yuan(fields["refund_fee"]);
    return {.notify_id = fields["notify_id"],
            .out_trade_no = fields["out_trade_no"],
            .trade_no = fields["trade_no"],
            .status = status,
            .total = total,
            .paid_at = china_instant(fields["gmt_payment"]),
            .about_refund = !fields["gmt_refund"].empty() || (refunded && *refunded > Fen())};
}

}

AlipayNotices::AlipayNotices(const AlipayNoticeSettings& settings)
    : app_id_(settings.app_id),
      seller_id_(settings.seller_id),
      alipay_(crypto::PublicKey::from_file(settings.alipay_public_key_file))
{
}

std::optional<Notice> AlipayNotices::verify(const std::vector<std::pair<std::string, std::string>>& received) const
{
    Parameters fields;
    for (const auto& [name, value] : received) {
        // What is signed is "name=value&name=value": it must not be that of other fields as well. And the same name
        // twice: which of them would be signed?
        if (name.find_first_of("&=") != std::string::npos || value.find('&') != std::string::npos
            || !fields.emplace(name, value).second)
            return std::nullopt;
    }

    const auto sign = fields["sign"];
    const auto sign_type = fields["sign_type"];
    fields.erase("sign");
    fields.erase("sign_type");
    if (sign_type != "RSA2" || !alipay_.verifies(joined_raw(fields), sign))
        return std::nullopt;
    if (fields["app_id"] != app_id_ || fields["seller_id"] != seller_id_)
        return std::nullopt;

    const auto status = trade_status(fields["trade_status"]).value_or(TradeStatus::not_exist);
    const auto total = Fen::from_yuan(fields["total_amount"]);
    if (status != TradeStatus::not_exist && !total)
        return std::nullopt;
    return notice_of(fields, status, total.value_or(Fen()));
}

}
