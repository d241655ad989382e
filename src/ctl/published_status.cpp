// Lists are read one after the other, with the memory of one of each issuer.
#include "ctl/published_status.hpp"

#include "ca/status.hpp"

#include <optional>
#include <utility>

namespace cakey::ctl {

namespace {

constexpr int lists_at_once = 50;
// A list is signed at once after a revocation; a day without one is a finding.
constexpr std::chrono::hours slack{24};

// As lists and answers have it.
Instant in_seconds(Instant at) { return std::chrono::floor<std::chrono::seconds>(at); }

std::string name_of(const std::string& issuer, std::int64_t number)
{
    return "list " + std::to_string(number) + " of " + issuer;
}

std::optional<ca::RevocationList> signed_list(const Crl& crl, const AuthoritiesByName& authorities)
{
    const auto [first, last] = authorities.equal_range(crl.issuer);
    for (auto one = first; one != last; ++one)
        if (auto list = ca::read_revocation_list(crl.content, one->second.certificate))
            return list;
    return std::nullopt;
}

// `what` is said of it: nothing when it is so.
std::string difference(const CertificateEvidence& one, const std::optional<Instant>& revoked_at, RevocationReason reason,
                       const std::string& what)
{
    if (revoked_at.has_value() != one.revoked_at.has_value())
        return what + (revoked_at ? " says that it is revoked, and nobody revoked it" : " says that it is good");
    if (revoked_at && (*revoked_at != in_seconds(*one.revoked_at) || reason != one.reason))
        return what + " gives another time or reason of its revocation";
    return {};
}

void look_at_answer(const CertificateEvidence& one, const CaKey& issuer, Instant now, const PublishedStatus::Tell& tell)
{
    if (!one.has_answer && *one.not_after > now)
        tell("no answer is kept about it");
    if (one.answer.empty())  // it is being signed
        return;
    const auto status = ca::read_status_answer(one.answer, issuer.certificate);
    if (!status)
        return tell("the stored answer is signed by nobody whom its issuer lets answer");
    if (status->serial != one.serial)
        return tell("the stored answer is about another certificate");
    if (const auto found = difference(one, status->revoked_at, status->reason, "the stored answer"); !found.empty())
        tell(found);
}

}

PublishedStatus::PublishedStatus(Store& store, const AuthoritiesByName& authorities, const Tell& tell)
{
    for (std::int64_t last = 0;;) {
        const auto page = store.read([&](Unit& unit) { return unit.crls().after(last, lists_at_once); });
        for (const auto& crl : page)
            read(crl, authorities, tell);
        if (page.size() < lists_at_once)
            break;
        last = page.back().id;
    }
}

void PublishedStatus::read(const Crl& crl, const AuthoritiesByName& authorities, const Tell& tell)
{
    const auto name = name_of(crl.issuer, crl.number);
    auto list = signed_list(crl, authorities);
    if (!list)
        return tell(name + ": its issuer has not signed it");
    if (std::cmp_not_equal(list->number, crl.number) || list->this_update != crl.this_update
        || list->next_update != crl.next_update)
        tell(name + ": it says something else than was noted down of it");
    auto& newest = newest_[crl.issuer];
    if (crl.number <= newest.number || crl.this_update < newest.this_update)
        tell(name + ": it does not follow the one before it");
    newest = {crl.number, crl.this_update, {}};
    for (auto& revoked : list->revoked)
        newest.revoked.insert_or_assign(revoked.serial, std::move(revoked));
}

void PublishedStatus::look_at(const CertificateEvidence& one, const CaKey& issuer, Instant now, const Tell& tell)
{
    if (one.driver != CertificateDriver::embedded)
        return;
    look_at_list(one, now, tell);
    look_at_answer(one, issuer, now, tell);
}

void PublishedStatus::look_at_list(const CertificateEvidence& one, Instant now, const Tell& tell)
{
    auto& newest = newest_[one.issuer];
    const auto name = "list " + std::to_string(newest.number);
    if (const auto entry = newest.revoked.extract(one.serial)) {
        const auto found = difference(one, entry.mapped().at, entry.mapped().reason, name);
        if (!found.empty())
            tell(found);
        return;
    }
    // One that has ended is shown by one list more.
    if (one.published_at && *one.published_at <= newest.this_update && *one.not_after > newest.this_update)
        tell(name + " lacks it, and it was revoked");
    if (one.revoked_at && !one.published_at && *one.revoked_at < now - slack)
        tell("it was revoked more than a day ago, and no list says so");
}

void PublishedStatus::look_at_rest(const Tell& tell) const
{
    for (const auto& [issuer, newest] : newest_)
        for (const auto& [serial, revoked] : newest.revoked)
            tell(name_of(issuer, newest.number) + " says of serial " + serial
                 + " that it is revoked, and there is no such certificate");
}

}
