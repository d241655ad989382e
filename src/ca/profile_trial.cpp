// A root of a moment issues to a company of nowhere.
#include "ca/profile_trial.hpp"

#include "ca/draft.hpp"
#include "ca/keys.hpp"
#include "ca/lint.hpp"
#include "ca/names.hpp"
#include "ca/public_files.hpp"

#include <optional>
#include <stdexcept>

namespace cakey::ca {

namespace {

KeyAlgorithm issuing_algorithm(ProfileKind kind)
{
    return kind == ProfileKind::sm2    ? KeyAlgorithm::sm2
           : kind == ProfileKind::p256 ? KeyAlgorithm::p256
                                       : KeyAlgorithm::rsa_2048;
}

std::string throw_away_issuer(ProfileKind kind, Instant from, Instant until)
{
    const auto key = new_key(issuing_algorithm(kind));
    const auto name = name_of({{NID_countryName, "CN"}, {NID_commonName, "trial"}});
    Draft draft(
        {.serial = new_serial(), .subject = name.get(), .key = key.get(), .not_before = from, .not_after = until},
        nullptr);
    draft.add(NID_basic_constraints, "critical,CA:TRUE");
    draft.add(NID_key_usage, "critical,keyCertSign,cRLSign");
    draft.add(NID_subject_key_identifier, "hash");
    return draft.signed_with(key.get());
}

// The first of those that it allows: they differ in their size alone.
KeyAlgorithm key_algorithm(const CertificateProfile& profile)
{
    std::optional<KeyAlgorithm> found;
    profile.algorithms.each([&](KeyAlgorithm one) { found = found.value_or(one); });
    return found.value();
}

}

std::vector<LintFinding> tried(const CertificateProposal& proposal, Instant now)
{
    const auto begin = std::chrono::floor<std::chrono::seconds>(now);
    const auto end = begin + proposal.profile.longest;
    const auto issuer = throw_away_issuer(proposal.kind, begin, end);
    const auto profile = of_issuer(proposal.profile, issuer);
    const Intent meant{.subject = Subject::of(CompanyName::parse("示例有限公司").value(),
                                              CreditCode::parse("91350100M000100Y43").value())
                                      .value(),
                       .public_key = public_der_of(new_key(key_algorithm(profile)).get()),
                       .serial = new_serial(),
                       .not_before = begin,
                       .not_after = end};
    try {
        return lint(write_intent(meant, profile, issuer), meant, profile, issuer);
    } catch (const std::runtime_error&) {
        return {LintFinding::unreadable};
    }
}

}
