// Deeds on the agreement.
#include "deeds/agreements.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace cakey::deeds {

namespace {

std::string text_of(const Agreement& agreement)
{
    return agreement.title + ", from " + china_minute(agreement.valid_from);
}

}

int publish_agreement(Unit& unit, Agreement agreement, int newest, const Member& by, Instant now)
{
    const auto all = unit.agreements().all();
    const auto withdrawals = unit.agreements().withdrawals();
    if ((all.empty() ? 0 : all.front().version) != newest)
        throw DomainError(Fault::stale, About::agreement);
    const bool comes_last = std::ranges::none_of(all, [&](const Agreement& one) {
        return one.valid_from >= agreement.valid_from
               && state_of(one, all, withdrawals, now) != AgreementState::withdrawn;
    });
    if (!comes_last || agreement.valid_from < china_midnight(earliest_start(now)))
        throw DomainError(Fault::wrong_state, About::agreement);
    agreement.version = newest + 1;
    agreement.published_at = now;
    unit.agreements().add(agreement);
    unit.audit().add(AuditLine::of(by, "agreement_published", now)
                         .on("agreement", std::to_string(agreement.version))
                         .from_to("", text_of(agreement)));
    return agreement.version;
}

void withdraw_agreement(Unit& unit, int version, const std::string& reason, const Member& by, Instant now)
{
    const auto agreement = unit.agreements().version(version);
    if (!agreement)
        throw DomainError(Fault::not_found);
    const auto withdrawals = unit.agreements().withdrawals();
    if (std::ranges::find(withdrawals, version, &AgreementWithdrawal::version) != withdrawals.end())
        throw DomainError(Fault::stale, About::agreement);
    if (agreement->valid_from <= now)
        throw DomainError(Fault::wrong_state, About::agreement);
    unit.agreements().withdraw({version, now, by.id, reason});
    unit.audit().add(AuditLine::of(by, "agreement_withdrawn", now, reason)
                         .on("agreement", std::to_string(version))
                         .from_to(text_of(*agreement), ""));
}

void agree(Unit& unit, AgreementConsent consent, Instant now)
{
    if (unit.agreements().in_force(now).version != consent.version)
        throw DomainError(Fault::stale, About::agreement);
    if (!unit.agreements().unanswered(consent.company_id, now))
        return;
    consent.at = now;
    unit.agreements().add(consent);
    unit.audit().add(
        AuditLine::of(consent.company_id, "agreement_agreed_to", now).on("agreement", std::to_string(consent.version)));
}

}
