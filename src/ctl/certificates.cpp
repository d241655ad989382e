// Certificate by certificate, beside all that explains it.
#include "ctl/certificates.hpp"

#include "ca/certificate.hpp"
#include "ca/intent.hpp"
#include "ca/lint.hpp"
#include "ca/public_files.hpp"
#include "ctl/published_status.hpp"

#include <algorithm>
#include <map>
#include <ostream>

namespace cakey::ctl {

namespace {

constexpr int at_once = 500;
constexpr int most_told = 1000;
// The clock ends certificates every minute; a day without it is a finding.
constexpr std::chrono::hours slack{24};

class Inspection {
public:
    Inspection(Store& store, std::ostream& out, Instant now) : store_(store), out_(out), now_(now)
    {
        for (auto& key : store_.read([](Unit& unit) { return unit.ca_keys().all(); }))
            authorities_.emplace(key.subject, std::move(key));
    }

    Verdict run()
    {
        look_at_authorities();
        PublishedStatus published(store_, authorities_, [&](const std::string& what) { tell(what); });
        for (std::int64_t last = 0;;) {
            const auto page = store_.read(
                [&](Unit& unit) { return unit.certificate_evidences().after(last, at_once); });
            std::ranges::for_each(page, [&](const auto& one) { look_at(one, published); });
            if (page.size() < at_once)
                break;
            last = page.back().id;
        }
        published.look_at_rest([&](const std::string& what) { tell(what); });
        for (const auto& one : store_.read([](Unit& unit) { return unit.certificate_evidences().doubles(most_told); }))
            tell("there are " + std::to_string(one.count) + " with the " + one.what + ' ' + one.value);
        if (findings_ > most_told)
            out_ << "... " << findings_ - most_told << " more\n";
        out_ << certificates_ << " certificates of " << authorities_.size() << " authorities: " << findings_
             << " findings\n";
        return findings_ > 0 ? Verdict::differs : Verdict::right;
    }

private:
    using Evidence = CertificateEvidence;

    void tell(const std::string& what)
    {
        if (++findings_ <= most_told)
            out_ << what << '\n';
    }
    void tell(const Evidence& one, const std::string& what)
    {
        tell("certificate " + std::to_string(one.id) + ", serial " + one.serial + ", order " + one.order_number + ": "
             + what);
    }

    // Each leads to a root that we have, as of when it began.
    void look_at_authorities()
    {
        std::vector<std::string> roots, others;
        for (const auto& [subject, key] : authorities_)
            (key.purpose == CaKeyPurpose::root ? roots : others).push_back(key.certificate);
        for (const auto& [subject, key] : authorities_)
            if (!ca::leads_to(key.certificate, others, roots, key.valid_from))
                tell("authority " + std::to_string(key.id) + ", " + subject + ": its certificate leads to no root");
    }

    void look_at(const Evidence& one, PublishedStatus& published)
    {
        ++certificates_;
        const auto facts = ca::read_certificate(one.content);
        if (!facts)
            return tell(one, "it cannot be read");
        if (facts->serial != one.serial || facts->issuer != one.issuer || facts->key_hash != one.key_hash
            || facts->not_before != one.not_before || facts->not_after != one.not_after
            || !fits(one.subject, facts->subject))
            tell(one, "it says something else than was noted down of it");
        const auto* const issuer = issuer_of(one);
        if (!issuer)
            tell(one, "no authority that we know has signed it");
        else if (facts->not_after > issuer->valid_until)
            tell(one, "it outlives its issuer");
        if (!one.has_line)
            tell(one, "no line of an order explains it");
        if (issuer)
            published.look_at(one, *issuer, now_, [&](const std::string& what) { tell(one, what); });
        look_at_intent(one, issuer);
        look_at_state(one);
        look_at_audit(one);
    }

    // An issuer's name goes on when its key changes.
    const CaKey* issuer_of(const Evidence& one) const
    {
        const auto [first, last] = authorities_.equal_range(one.issuer);
        const auto found = std::find_if(first, last, [&](const auto& authority) {
            return ca::is_issued_by(one.content, authority.second.certificate);
        });
        return found == last ? nullptr : &found->second;
    }

    void look_at_intent(const Evidence& one, const CaKey* issuer)
    {
        if (one.intent.empty()) {
            if (one.driver == CertificateDriver::embedded)
                tell(one, "what was meant is missing");
            return;
        }
        if (!ca::is_signed_intent(one.content, one.intent))
            tell(one, "it is not what was meant before it was signed");
        if (!one.profile_id)
            return tell(one, "it names no profile");
        const auto& profile = profile_at(*one.profile_id);
        if (!profile.begins_at() || *profile.begins_at() > one.issued_at)
            tell(one, "its profile was not in force");
        const auto name = CompanyName::parse(one.subject.name);
        const auto code = CreditCode::parse(one.subject.credit_code);
        const auto subject = name && code ? ca::Subject::of(*name, *code) : std::nullopt;
        if (!subject)
            return tell(one, "whom it was approved for cannot stand in a certificate");
        if (!issuer)
            return;
        const ca::Intent meant{*subject, one.public_key, one.serial, *one.not_before, *one.not_after};
        const auto says = ca::of_issuer(profile.profile(), issuer->certificate);
        for (const auto finding : ca::lint(one.content, meant, says, issuer->certificate))
            tell(one, "not within version " + std::to_string(profile.id())
                          + " of its profile: " + std::string(word(finding)));
    }

    void look_at_state(const Evidence& one)
    {
        const bool in_use = one.state == CertificateState::issued || one.state == CertificateState::delivered;
        if ((one.state == CertificateState::revoked) != one.revoked_at.has_value())
            tell(one, one.revoked_at ? "it was revoked, and counts as " + std::string(word(one.state))
                                     : std::string("it counts as revoked, and nobody revoked it"));
        if (in_use && *one.not_after < now_ - slack)
            tell(one, "it has ended, and counts as in use");
        if (one.state == CertificateState::expired && *one.not_after > now_)
            tell(one, "it counts as ended, and has not");
        if (in_use && one.asked_to_revoke_at && !one.revoked_at && *one.asked_to_revoke_at < now_ - revocation_time)
            tell(one, "it was to be revoked within 24 hours, and is not");
    }

    void look_at_audit(const Evidence& one)
    {
        const auto must = [&](bool is_written, const char* event) {
            if (!is_written)
                tell(one, std::string("the audit log lacks ") + event);
        };
        must(one.asked_is_written, "certificate_asked");
        must(one.issued_is_written, "certificate_issued");
        if (!one.revoked_at)
            return;
        must(one.wanted_is_written, "revocation_wanted");
        must(one.revoked_is_written, "certificate_revoked");
    }

    const CertificateProfileVersion& profile_at(std::int64_t id)
    {
        const auto found = profiles_.find(id);
        if (found != profiles_.end())
            return found->second;
        return profiles_.emplace(id, store_.read([&](Unit& unit) { return unit.certificate_profiles().at(id); }))
            .first->second;
    }

    Store& store_;
    std::ostream& out_;
    Instant now_;
    AuthoritiesByName authorities_;
    std::map<std::int64_t, CertificateProfileVersion> profiles_;  // those that were come by
    std::int64_t certificates_ = 0;
    int findings_ = 0;
};

}

Verdict verify_certificates(Store& store, std::ostream& out, Instant now) { return Inspection(store, out, now).run(); }

}
