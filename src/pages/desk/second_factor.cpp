// Codes and keys, compared with what an account has.
#include "pages/desk/second_factor.hpp"

#include "crypto/totp.hpp"
#include "deeds/credentials.hpp"
#include "domain/recovery_code.hpp"
#include "domain/text.hpp"
#include "pages/desk/staff/keys.hpp"

#include <stdexcept>

namespace cakey::pages::desk {

namespace {

std::optional<std::int64_t> matching_step(const crypto::Seal& seal, const Staff& staff, std::string_view code,
                                          Instant now)
{
    const auto secret = seal.open(staff.totp_secret_sealed, deeds::totp_place(staff.username));
    if (!secret)
        throw std::runtime_error("the one-time code's secret of staff " + std::to_string(staff.id)
                                 + " does not open with the sealing key");
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    return crypto::totp_step_matching(*secret, code, seconds, staff.totp_step);
}

}

std::optional<deeds::FactorProof> SecondFactorField::proof_of(std::string_view typed, const Staff& staff) const
{
    if (const auto code = typed_recovery_code(typed); !code.empty()) {
        const auto hash = deeds::recovery_code_hash(code);
        const bool known = store_.read([&](Unit& unit) { return unit.recovery_codes().has({staff.id}, hash); });
        return known ? std::optional(deeds::FactorProof{.recovery_hash = hash}) : std::nullopt;
    }
    const auto step = matching_step(seal_, staff, without_blanks(half_width(typed)), clock_.now());
    return step ? std::optional(deeds::FactorProof{.totp_step = *step}) : std::nullopt;
}

std::optional<deeds::FactorProof> SecondFactorField::proof_of(const web::Form& sent, std::string_view challenge,
                                                              const Staff& staff) const
{
    const auto shown = assertion_in(sent);
    const auto key = store_.read(
        [&](Unit& unit) { return unit.security_keys().find({staff.id}, shown.credential_id); });
    if (!key)
        return std::nullopt;
    const auto counter = crypto::webauthn::asserted(
        crypto::webauthn::Party::of(means_.public_url), challenge,
        {key->credential_id, key->public_key, static_cast<std::uint32_t>(key->counter)}, shown);
    return counter ? std::optional(deeds::FactorProof{.touch = deeds::Touch{key->id, *counter}}) : std::nullopt;
}

}
