// Secrets by SMS.
#include "deeds/text_codes.hpp"

#include "base/encodings.hpp"
#include "crypto/digests.hpp"
#include "crypto/sealed.hpp"
#include "crypto/tokens.hpp"
#include "domain/text.hpp"
#include "domain/text_code.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace cakey::deeds {

namespace {

constexpr std::chrono::hours hour{1};
constexpr std::chrono::hours day{24};
constexpr std::string_view seal_mark = "sealed:";  // base64 follows

// One to five seconds.
std::chrono::milliseconds unfelt_time() { return std::chrono::milliseconds(1000 + crypto::random_number() % 4000); }

std::string place_of(const std::string& out_id) { return "text:" + out_id; }

using Outcome = CodeSending::Outcome;

std::optional<TextCode> newest(Unit& unit, const CodeAddressee& to)
{
    return to.company ? unit.text_codes().newest_by(to.browser, *to.company, to.mobile, to.purpose)
                      : unit.text_codes().newest_by(to.browser, to.mobile, to.purpose);
}

std::string hash_of(std::string_view salt, std::string_view secret)
{
    return crypto::sha256_hex(std::string(salt).append(secret));
}

std::optional<Outcome> refused(Unit& unit, const CodeBounds& bounds, Instant now)
{
    auto codes = unit.text_codes();
    if (codes.sent(now - hour) >= bounds.hourly)
        return Outcome::paused;
    if (codes.sent_from(bounds.network, now - day) >= TextCode::most_from_network
        || codes.sent_from_wider(bounds.wider_network, now - day) >= TextCode::most_from_wider_network)
        return Outcome::network_full;
    return std::nullopt;
}

TextCode asked_for(const CodeAddressee& to, const CodeBounds& bounds)
{
    TextCode code;
    code.mobile = to.mobile;
    code.purpose = to.purpose;
    code.company_id = to.company;
    code.address = bounds.network;
    code.wider_network = bounds.wider_network;
    code.browser = to.browser;
    return code;
}

// Otherwise whoever asks each minute for somebody else would keep every code from the owner's browser.
void share(Unit& unit, const CodeAddressee& to, const TextCode& under_way, TextCode code, Instant now)
{
    if (to.browser.empty() || under_way.browser == to.browser || under_way.company_id != to.company
        || !under_way.open(now))
        return;
    const auto own = newest(unit, to);
    if ((own && own->code_hash == under_way.code_hash)
        || unit.text_codes().shared(under_way).size() >= TextCode::most_browsers)
        return;
    code.shared = true;
    code.code_hash = under_way.code_hash;
    code.salt = under_way.salt;
    code.created_at = under_way.created_at;
    code.expires_at = under_way.expires_at;
    unit.text_codes().add(code);
}

// Until the next may be sent.
std::chrono::seconds wait_after(const std::optional<TextCode>& last, Instant now)
{
    if (!last)
        return std::chrono::seconds(0);
    const auto left = std::chrono::ceil<std::chrono::seconds>(last->created_at + TextCode::between_sends - now);
    return std::max(left, std::chrono::seconds(0));
}

bool reached_a_bound(Unit& unit, const CodeAddressee& to, Instant now)
{
    auto codes = unit.text_codes();
    const auto to_number = codes.sent_to(to.mobile, now - day);
    // Nobody's number stands for nobody else, so it has had nothing for another purpose.
    const auto for_purpose = to.company ? codes.sent_for(*to.company, to.purpose, now - day) : to_number;
    return to_number >= TextCode::most_to_number || for_purpose >= TextCode::most_for(to.purpose);
}

}

CodeAddressee CodeAddressee::nobody(std::string_view name, TextPurpose purpose, std::string browser)
{
    return {.mobile = "nobody:" + crypto::sha256_hex(name),
            .purpose = purpose,
            .browser = std::move(browser),
            .real = false};
}

FreshCode::FreshCode(TextPurpose purpose, const crypto::Seal& seal)
    : secret(purpose == TextPurpose::one_time_password ? crypto::random_password() : crypto::random_digits(6)),
      salt(crypto::random_token()),
      out_id(crypto::random_hex()),
      sealed(std::string(seal_mark) + base64(seal.seal(secret, place_of(out_id)))),
      later(is_by_name(purpose) ? unfelt_time() : std::chrono::milliseconds(0))
{
}

std::optional<std::map<std::string, std::string>> opened_variables(const TextMessage& message, const crypto::Seal& seal)
{
    auto variables = message.variables;
    if (!is_secret(message.purpose))
        return variables;
    for (auto& [name, value] : variables) {
        if (!value.starts_with(seal_mark))  // of a release that did not seal: it is good for some minutes
            continue;
        const auto bytes = from_base64(std::string_view(value).substr(seal_mark.size()));
        auto secret = bytes ? seal.open(*bytes, place_of(message.out_id)) : std::nullopt;
        if (!secret)
            return std::nullopt;
        value = *std::move(secret);
    }
    return variables;
}

CodeSending send_code(Unit& unit, const CodeAddressee& to, const FreshCode& fresh, const CodeBounds& bounds,
                      Instant now)
{
    unit.text_codes().lock(to.mobile);
    if (const auto outcome = refused(unit, bounds, now))
        return {*outcome};
    auto code = asked_for(to, bounds);
    const auto last = unit.text_codes().newest(to.mobile, to.purpose);
    const auto left = wait_after(last, now);
    const bool is_on_its_way = last && last->open(now) && last->goes_out() + TextCode::between_sends > now;
    if (left.count() > 0 || is_on_its_way) {
        share(unit, to, *last, std::move(code), now);
        return left.count() > 0 ? CodeSending{Outcome::too_soon, left}
                                : CodeSending{Outcome::sent, TextCode::between_sends};
    }
    if (reached_a_bound(unit, to, now))
        return {Outcome::too_many};
    const bool password = to.purpose == TextPurpose::one_time_password;
    const auto asked = password ? std::vector<Instant>() : unit.text_codes().codes_to(to.mobile, now - hour);
    if (std::ssize(asked) >= TextCode::most_in_an_hour)
        return {Outcome::too_many_now};
    const auto goes_at = TextCode::goes_at(asked, now);

    code.code_hash = hash_of(fresh.salt, fresh.secret);
    code.salt = fresh.salt;
    code.created_at = now;
    code.expires_at = goes_at + TextCode::life(to.purpose);
    unit.text_codes().add(code);

    auto message = TextMessage::to(to.mobile, to.purpose, fresh.out_id, now);
    message.variables = {{password ? "password" : "code", fresh.sealed}};
    const auto later = fresh.later + std::chrono::ceil<std::chrono::milliseconds>(goes_at - now);
    if (to.real)
        unit.texts().add(message, later);
    else
        unit.texts().rehearse(message, later);
    return {Outcome::sent, TextCode::between_sends};
}

bool has_sent_to_network(Unit& unit, const std::string& network, Instant now)
{
    return unit.text_codes().sent_from(network, now - day) > 0;
}

std::chrono::seconds wait_for_code(Unit& unit, const CodeAddressee& to, Instant now)
{
    return wait_after(unit.text_codes().newest(to.mobile, to.purpose), now);
}

bool code_passes(Unit& unit, const CodeAddressee& to, std::string_view typed, Instant now)
{
    const auto secret = without_blanks(half_width(typed));
    auto code = newest(unit, to);
    if (!code || !code->open(now))
        return false;
    code->tries += 1;
    unit.text_codes().save(*code);
    return crypto::constant_time_equal(code->code_hash, hash_of(code->salt, secret));
}

bool use_code(Unit& unit, const CodeAddressee& to)
{
    const auto code = newest(unit, to);
    if (!code || code->used)
        return false;
    for (auto& one : unit.text_codes().shared(*code)) {
        one.used = true;
        unit.text_codes().save(one);
    }
    return true;
}

}
