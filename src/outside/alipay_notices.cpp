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
            .invoice_amount = Fen::from_yuan(fields["invoice_amount"]),
            .about_refund = !fields["gmt_refund"].empty() || (refunded && *refunded > Fen())};
}

}

AlipayNotices::AlipayNotices(const AlipayNoticeSettings& settings, const Clock& clock, CertificateStore* fetched)
    : app_id_(settings.app_id), seller_id_(settings.seller_id), keys_(settings.keys, clock, fetched)
{
}

std::variant<Notice, NoticeFlaw> AlipayNotices::verify(
    const std::vector<std::pair<std::string, std::string>>& received) const
{
    Parameters fields;
    for (const auto& [name, value] : received) {
        // What is signed is "name=value&name=value": it must not be that of other fields as well. A text that is cut at
        // each & and there at the first = has one meaning, so a value may hold =, as base64 does. And the same name
        // twice: which of them would be signed?
        if (name.find_first_of("&=") != std::string::npos || value.find('&') != std::string::npos
            || !fields.emplace(name, value).second)
            return NoticeFlaw::not_genuine;
    }
    if (const auto flaw = flaw_in_signature(fields))
        return *flaw;
    if (fields["app_id"] != app_id_)
        return NoticeFlaw::other_app;
    if (fields["seller_id"] != seller_id_)
        return NoticeFlaw::other_seller;

    const auto status = trade_status(fields["trade_status"]).value_or(TradeStatus::not_exist);
    const auto total = Fen::from_yuan(fields["total_amount"]);
    if (status != TradeStatus::not_exist && !total)
        return NoticeFlaw::unreadable;
    return notice_of(fields, status, total.value_or(Fen()));
}

// In certificate mode a notification may name the certificate that it is signed with; it is not said whether the name is
// under the signature, and both are taken: it chooses among Alipay's keys and says nothing else. One that we do not have
// is not fetched here: the worker does when an answer of the gateway names it, and Alipay sends the notification again.
// It also books what was paid when it asks, which it does without any notification.
std::optional<NoticeFlaw> AlipayNotices::flaw_in_signature(Parameters fields) const
{
    const auto sign = fields["sign"];
    const auto sign_type = fields["sign_type"];
    fields.erase("sign");
    fields.erase("sign_type");
    if (sign_type != "RSA2")
        return NoticeFlaw::not_genuine;

    const auto named = fields.find("alipay_cert_sn");
    const bool names_one = keys_.is_certificate_mode() && named != fields.end();
    const auto key = names_one ? keys_.find(named->second) : std::optional(keys_.on_file());
    if (!key)
        return NoticeFlaw::unknown_certificate;
    if (key->verifies(joined_raw(fields), sign))
        return std::nullopt;
    if (!names_one)
        return NoticeFlaw::not_genuine;
    fields.erase(named);
    return key->verifies(joined_raw(fields), sign) ? std::nullopt : std::optional(NoticeFlaw::not_genuine);
}
}
