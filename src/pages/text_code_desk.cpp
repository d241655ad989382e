// Secrets by SMS. They are stored as salted hashes; the message itself is erased once it is out of our hands.
#include "pages/text_code_desk.hpp"

#include "crypto/tokens.hpp"
#include "domain/text.hpp"
#include "web/network.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

constexpr std::chrono::hours day{24};

using Outcome = CodeSending::Outcome;

std::optional<TextCode> newest(Unit& unit, const CodeAddressee& to)
{
    return to.company ? unit.text_codes().newest_of(*to.company, to.mobile, to.purpose)
                      : unit.text_codes().newest(to.mobile, to.purpose);
}

std::string hash_of(std::string_view salt, std::string_view secret)
{
    return crypto::sha256_hex(std::string(salt).append(secret));
}

// By the number, whoever asks: its owner's phone is what is spared.
std::chrono::seconds time_to_wait(Unit& unit, const CodeAddressee& to, Instant now)
{
    const auto last = unit.text_codes().newest(to.mobile, to.purpose);
    if (!last)
        return std::chrono::seconds(0);
    const auto left = std::chrono::ceil<std::chrono::seconds>(last->created_at + TextCode::between_sends - now);
    return std::max(left, std::chrono::seconds(0));
}

// To one company, where the purpose has a bound of its own.
int most_for(TextPurpose purpose)
{
    switch (purpose) {
    case TextPurpose::one_time_password:
        return TextCodeDesk::most_passwords;
    case TextPurpose::sign_in_code:
        return TextCodeDesk::most_sign_in_codes;
    default:
        return TextCodeDesk::most_to_number;
    }
}

bool reached_a_bound(Unit& unit, const CodeAddressee& to, const std::string& network, Instant now)
{
    auto codes = unit.text_codes();
    const auto to_number = codes.sent_to(to.mobile, now - day);
    // Nobody's number stands for nobody else, so it has had nothing for another purpose.
    const auto for_purpose = to.company ? codes.sent_for(*to.company, to.purpose, now - day) : to_number;
    return to_number >= TextCodeDesk::most_to_number || for_purpose >= most_for(to.purpose)
           || codes.sent_from(network, now - day) >= TextCodeDesk::most_from_address;
}

}

std::string words_of(const CodeSending& sending)
{
    if (sending.outcome == Outcome::too_soon)
        return "验证码刚刚发送过，请 " + std::to_string(sending.wait.count()) + " 秒后再获取。";
    if (sending.outcome == Outcome::too_many)
        return "今天获取验证码的次数太多，请 24 小时后再试，或联系客服。";
    return {};
}

CodeAddressee CodeAddressee::nobody(std::string_view name, TextPurpose purpose)
{
    return {.mobile = "nobody:" + crypto::sha256_hex(name), .purpose = purpose, .real = false};
}

CodeSending TextCodeDesk::send(const CodeAddressee& to, const std::string& address) const
{
    const bool password = to.purpose == TextPurpose::one_time_password;
    const auto secret = password ? crypto::random_password() : crypto::random_digits(6);
    const auto salt = crypto::random_token();
    const auto out_id = hex(crypto::random_bytes(16));  // 32 letters and digits: the provider takes no more
    const auto network = web::network_of(address);
    const auto now = clock_.now();

    return store_.transact([&](Unit& unit) -> CodeSending {
        unit.text_codes().lock(to.mobile);
        if (const auto left = time_to_wait(unit, to, now); left.count() > 0)
            return {Outcome::too_soon, left};
        if (reached_a_bound(unit, to, network, now))
            return {Outcome::too_many};
        TextCode code;
        code.mobile = to.mobile;
        code.purpose = to.purpose;
        code.company_id = to.company;
        code.code_hash = hash_of(salt, secret);
        code.salt = salt;
        code.address = network;
        code.created_at = now;
        code.expires_at = now + (password ? TextCode::password_life : TextCode::code_life);
        unit.text_codes().add(code);

        TextMessage message;
        message.out_id = out_id;
        message.mobile = to.mobile;
        message.purpose = to.purpose;
        message.variables = {{password ? "password" : "code", secret}};
        message.created_at = now;
        if (to.real)
            unit.texts().add(message);
        else
            unit.texts().rehearse(message);
        return {Outcome::sent, TextCode::between_sends};
    });
}

std::chrono::seconds TextCodeDesk::wait(const CodeAddressee& to) const
{
    const auto now = clock_.now();
    return store_.transact([&](Unit& unit) { return time_to_wait(unit, to, now); });
}

bool TextCodeDesk::passes(const CodeAddressee& to, std::string_view typed) const
{
    const auto secret = without_blanks(half_width(typed));
    const auto now = clock_.now();
    return store_.transact([&](Unit& unit) {
        auto code = newest(unit, to);
        if (!code || !code->open(now))
            return false;
        code->tries += 1;
        unit.text_codes().save(*code);
        return crypto::constant_time_equal(code->code_hash, hash_of(code->salt, secret));
    });
}

bool TextCodeDesk::use(Unit& unit, const CodeAddressee& to)
{
    auto code = newest(unit, to);
    if (!code || code->used)
        return false;
    code->used = true;
    unit.text_codes().save(*code);
    return true;
}

}
