// Alipay's notifications, as form bodies: as a forger sends them, and signed, as Alipay would.
#include "outside/alipay_notices.hpp"

#include "fuzz/target.hpp"
#include "outside/form.hpp"
#include "support/rsa_keys.hpp"
#include "web/bad_request.hpp"
#include "web/urlencoded.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cakey::fuzz {

namespace {

using outside::Parameters;
using support::RsaKeys;
using Fields = std::vector<std::pair<std::string, std::string>>;

Fields read(std::string_view body)
{
    Fields fields;
    try {
        const auto form = web::read_urlencoded(std::string(body));
        for (const auto& [name, value] : form.fields())
            fields.emplace_back(name, value);
    } catch (const web::BadRequest&) {
        fields.clear();
    }
    return fields;
}

std::optional<Notice> verify(const Fields& fields)
{
    static const SystemClock clock;
    static const outside::AlipayNotices notices({"2021", "2088", {.public_key = RsaKeys::alipays().public_file}},
                                                clock);
    const auto verified = notices.verify(fields);
    const auto* notice = std::get_if<Notice>(&verified);
    return notice ? std::optional(*notice) : std::nullopt;
}

Fields signed_by_alipay(const Parameters& parameters)
{
    static const auto alipay = crypto::PrivateKey::from_file(RsaKeys::alipays().private_file);
    Fields fields(parameters.begin(), parameters.end());
    fields.emplace_back("sign_type", "RSA2");
    fields.emplace_back("sign", alipay.sign(outside::joined_raw(parameters)));
    return fields;
}

void must_say_what_was_signed(const Notice& notice, Parameters& signed_text)
{
    must(notice.notify_id == signed_text["notify_id"] && notice.out_trade_no == signed_text["out_trade_no"]
             && notice.trade_no == signed_text["trade_no"],
         "a notice names what was signed");
    const auto& status = signed_text["trade_status"];
    must(!notice.says_paid() || status == "TRADE_SUCCESS" || status == "TRADE_FINISHED", "only paid is paid");
    must(notice.total >= Fen() && notice.total <= Fen(10'000'000'099), "a total is within Alipay's bound");
    must(notice.status == TradeStatus::not_exist || Fen::from_yuan(signed_text["total_amount"]) == notice.total,
         "a total is the one that was signed");
}

// One field less, or another than was signed.
void must_be_refused_when_changed(Fields genuine, std::size_t which)
{
    const auto field = genuine.begin() + static_cast<std::ptrdiff_t>(which % genuine.size());
    if (which % 2 == 0)
        genuine.erase(field);
    else
        field->second += '1';
    must(!verify(genuine), "a changed notification is refused");
}

}

void feed(std::string_view input)
{
    const auto sent = read(input);
    must(!verify(sent), "a forged notification is refused");

    Parameters parameters(sent.begin(), sent.end());
    parameters.erase("sign");
    parameters.erase("sign_type");
    parameters.emplace("app_id", "2021");
    parameters.emplace("seller_id", "2088");
    const auto genuine = signed_by_alipay(parameters);
    const auto notice = verify(genuine);
    if (!notice)
        return;
    must(parameters["app_id"] == "2021" && parameters["seller_id"] == "2088", "a notice is about our app and seller");
    must_say_what_was_signed(*notice, parameters);
    must_be_refused_when_changed(genuine, input.size());
}

}
