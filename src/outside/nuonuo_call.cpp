// Token, query, signature, headers.
#include "outside/nuonuo_call.hpp"

#include "base/numbers.hpp"
#include "crypto/files.hpp"
#include "crypto/tokens.hpp"
#include "outside/form.hpp"
#include "outside/invoices.hpp"
#include "outside/json.hpp"
#include "outside/wording.hpp"

#include <algorithm>
#include <stdexcept>

namespace cakey::outside {

namespace {

constexpr auto issuer = "nuonuo";
constexpr std::chrono::minutes margin{10};
// A token that is refused before its end is fetched anew no sooner than this: 48 fetches in 30 days at the most.
constexpr std::chrono::hours between_fetches{15};

// The codes for a token that is over are not in any document we have; the sentence names the header. 070301: it is not
// this application's.
bool is_about_the_token(const Reply& reply)
{
    return reply.heard == Heard::refused
           && (reply.code == "070301" || reply.text.find("accessToken") != std::string::npos);
}

// Eight digits; the first is not 0, because the platform calls it a positive number.
std::string fresh_nonce()
{
    auto digits = crypto::random_digits(8);
    while (digits.front() == '0')
        digits = crypto::random_digits(8);
    return digits;
}

// A day at most, whatever is promised; and a day for a token that has no end (-1, or nothing is said).
std::chrono::seconds life_in(const std::string& expires_in)
{
    constexpr std::chrono::seconds day = std::chrono::hours(24);
    const auto count = whole_number<std::int64_t>(expires_in);
    return count && *count > 0 ? std::min(day, std::chrono::seconds(*count)) : day;
}

std::int64_t unix_seconds(Instant at)
{
    return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
}

}

std::string nuonuo_sign(const std::string& app_secret, const std::string& app_key, const std::string& senid,
                        const std::string& nonce, const std::string& timestamp, const std::string& body)
{
    return base64(crypto::hmac_sha1(app_secret, "a=services&l=v1&p=open&k=" + app_key + "&i=" + senid + "&n=" + nonce
                                                    + "&t=" + timestamp + "&f=" + body));
}

Heard heard_of_nuonuo(const std::string& code)
{
    if (code == "E0000")
        return Heard::done;
    // Busy, try again (the first three); the day's calls are used up; too many calls at once.
    for (const auto later : {"0200", "0203", "040102", "070201", "070306"})
        if (code == later)
            return Heard::later;
    return Heard::refused;
}

NuonuoCall::NuonuoCall(const NuonuoSettings& settings, TokenStore& tokens, const Clock& clock)
    : tokens_(tokens),
      clock_(clock),
      token_url_(settings.token_url),
      endpoint_(settings.endpoint),
      app_key_(settings.app_key),
      app_secret_(crypto::read_secret(settings.app_secret_file)),
      tax_number_(settings.tax_number),
      http_({.ca_file = settings.ca_file,
             .connect_timeout = settings.connect_timeout,
             .total_timeout = settings.total_timeout})
{
    if (https_host(token_url_).empty() || https_host(endpoint_).empty())
        throw std::runtime_error("the invoice issuer's addresses must be https");
}

Reply NuonuoCall::ask(const std::string& method, const std::string& body)
{
    IssuerToken token;
    if (auto failure = provide_token(token); failure.heard != Heard::done)
        return failure;
    auto reply = ask_with(token.token, method, body);
    if (!is_about_the_token(reply))
        return reply;
    if (auto failure = provide_token(token, token.token); failure.heard != Heard::done) {
        if (failure.code.empty())
            failure.code = reply.code;
        return failure;
    }
    return ask_with(token.token, method, body);
}

Reply NuonuoCall::provide_token(IssuerToken& token, const std::string& refused)
{
    const std::lock_guard lock(mutex_);
    const auto serves = [&] { return token_.token != refused && token_.expires_at > clock_.now() + margin; };
    if (!serves())  // another worker may have fetched one
        token_ = tokens_.load(issuer).value_or(IssuerToken());
    if (!serves()) {
        if (!refused.empty() && token_.fetched_at + between_fetches > clock_.now())
            return {Heard::later, {}, "the access token is refused, and was fetched lately", {}};
        if (auto failure = fetch_token(token_); failure.heard != Heard::done)
            return failure;
    }
    token = token_;
    return {Heard::done, {}, {}, {}};
}

// Whatever goes wrong here, the call itself has not been made.
Reply NuonuoCall::fetch_token(IssuerToken& token)
{
    const auto answer = http_.post(
        token_url_, {"Content-Type: application/x-www-form-urlencoded;charset=UTF-8"},
        form_encoded({{"client_id", app_key_}, {"client_secret", app_secret_}, {"grant_type", "client_credentials"}}));
    if (!answer.heard || answer.status != 200)
        return {Heard::later,
                {},
                "no access token: " + (answer.heard ? "HTTP " + std::to_string(answer.status) : answer.failure),
                {}};

    const auto content = Json::parse(answer.body);
    const auto text = content.text_at("access_token");
    if (const auto error = content.text_at("error"); text.empty())
        return {error.empty() ? Heard::later : Heard::refused,  // a page of somebody in between is no refusal
                error,
                "no access token: " + for_log(content.text_at("error_description")),
                {}};
    const auto now = clock_.now();
    token = {issuer, text, now, now + life_in(content.text_at("expires_in"))};
    tokens_.save(token);
    return {Heard::done, {}, {}, {}};
}

Reply NuonuoCall::ask_with(const std::string& token, const std::string& method, const std::string& body)
{
    const auto senid = crypto::random_hex();
    const auto nonce = fresh_nonce();
    const auto timestamp = std::to_string(unix_seconds(clock_.now()));
    const auto answer = http_.post(
        endpoint_ + '?'
            + form_encoded({{"senid", senid}, {"nonce", nonce}, {"timestamp", timestamp}, {"appkey", app_key_}}),
        {"Content-Type: application/json;charset=UTF-8", "accessToken: " + token, "userTax: " + tax_number_,
         "method: " + method, "X-Nuonuo-Sign: " + nuonuo_sign(app_secret_, app_key_, senid, nonce, timestamp, body)},
        body);
    if (!answer.heard)
        return {unanswered(answer), {}, answer.failure, {}};
    const auto content = Json::parse(answer.body);
    const auto code = content.text_at("code");
    if (answer.status != 200 || code.empty())
        return {Heard::unknown, code, "HTTP " + std::to_string(answer.status), {}};
    return {heard_of_nuonuo(code), code, for_log(content.text_at("describe")), content.at("result")};
}

}
