// Batches: a page is written, stored, signed and stored again in two transactions.
#include "work/issuing.hpp"

#include "base/pause.hpp"
#include "domain/fault.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cakey::work {

namespace {

// A stop is noticed within this time.
constexpr std::chrono::milliseconds longest_sleep{1000};
constexpr std::chrono::seconds shortest_wait{1};
constexpr int most_doublings = 6;  // about a minute

bool is_away(const DomainError& error) { return error.fault() == Fault::unavailable; }

}

void Issuing::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        pulse_.beat();
        try {
            if (round(stop) == 0)
                store_.wait_for_ca(longest_sleep);
            if (std::exchange(database_is_away_, false))
                note_("database_back", "");
        } catch (const DomainError& error) {
            if (!is_away(error) || !std::exchange(database_is_away_, true))
                note_(is_away(error) ? "database_away" : "signing_failed", reason_of(error));
            pause(stop, std::chrono::seconds(1));
        } catch (const std::exception& error) {
            note_("signing_failed", error.what());
            pause(stop, std::chrono::seconds(1));
        }
    }
}

int Issuing::round(std::stop_token stop)
{
    open_keys(clock_.now());
    return go_on(stop) + begin(stop);
}

void Issuing::open_keys(Instant now)
{
    std::vector<CaKey> keys;
    profiles_.clear();
    store_.read([&](Unit& unit) {
        keys = unit.ca_keys().own(CaKeyPurpose::issuing, now);
        for (const auto& [kind, name] : words<ProfileKind>)
            if (auto version = unit.certificate_profiles().in_force(kind, now))
                profiles_.emplace(kind, *std::move(version));
    });
    authority_.keep(keys, [&](const CaKey& key, const std::string& why) {
        note_("ca_key_away", std::to_string(key.id) + ": " + why);
    });
    const std::lock_guard lock(mutex_);
    issuers_ = authority_.signers();
}

std::vector<ca::Signer> Issuing::issuers() const
{
    const std::lock_guard lock(mutex_);
    return issuers_;
}

int Issuing::go_on(std::stop_token stop)
{
    int issued = 0;
    for (std::int64_t last = 0; !stop.stop_requested();) {
        auto begun = store_.read([&](Unit& unit) { return unit.signing_intents().in_signing(last); });
        if (begun.empty())
            break;
        last = begun.back().id;
        std::erase_if(begun, [&](const auto& one) { return is_waiting(one.id, clock_.now()); });
        issued += sign(begun);
    }
    return issued;
}

int Issuing::begin(std::stop_token stop)
{
    int issued = 0;
    for (std::int64_t last = 0; !stop.stop_requested();) {
        const auto released = store_.read([&](Unit& unit) { return unit.signing_intents().released(last); });
        if (released.empty())
            break;
        last = released.back().id;
        std::vector<deeds::WrittenIntent> intents;
        for (const auto& one : released)
            if (!is_waiting(one.id, clock_.now()))
                if (auto written = write(one))
                    intents.push_back(*std::move(written));
        issued += sign(stored(intents, &deeds::WrittenIntent::certificate, deeds::begin_signing));
    }
    return issued;
}

std::optional<deeds::WrittenIntent> Issuing::write(const ReleasedCertificate& released)
{
    const auto now = clock_.now();
    const auto* issuer = authority_.issuer(released.algorithm, now);
    if (!issuer) {
        put_off(released.id, "no key is open for " + std::string(word(released.algorithm)));
        return std::nullopt;
    }
    const auto profile = profiles_.find(profile_kind(issuer->algorithm));
    if (profile == profiles_.end()) {
        put_off(released.id, "no profile is in force for " + std::string(word(issuer->algorithm)));
        return std::nullopt;
    }
    try {
        auto written = deeds::write_intent(released, *issuer, profile->second, now);
        if (!written)
            put_off(released.id, "the authority's certificate has not begun: is the clock right?");
        return written;
    } catch (const std::exception& error) {
        put_off(released.id, error.what());
        return std::nullopt;
    }
}

int Issuing::sign(const std::vector<CertificateInSigning>& begun)
{
    std::vector<deeds::SignedCertificate> signed_ones;
    for (const auto& one : begun) {
        pulse_.beat();
        const auto answer = authority_.issue({.content = one.intent, .ca_key_id = one.ca_key_id});
        if (answer.heard == Heard::done)
            signed_ones.push_back(deeds::signed_as(one, answer.value));
        else
            put_off(one.id, answer.text);
    }
    const auto issued = stored(signed_ones, &deeds::SignedCertificate::id, deeds::end_signing);
    // The log outlives a database that is restored from an older backup: there it says what was signed since.
    for (const auto& one : signed_ones)
        if (std::ranges::find(issued, one.id) != issued.end())
            note_("certificate_signed", one.order_number + ' ' + one.made.serial);
    issued_ += issued.size();
    return static_cast<int>(issued.size());
}

bool Issuing::is_waiting(std::int64_t certificate, Instant now) const
{
    const auto found = waits_.find(certificate);
    return found != waits_.end() && now < found->second.until;
}

void Issuing::put_off(std::int64_t certificate, const std::string& why)
{
    auto& wait = waits_[certificate];
    wait.until = clock_.now() + shortest_wait * (1 << std::min(wait.tries++, most_doublings));
    ++failed_;
    note_("signing_failed", std::to_string(certificate) + ": " + why);
}

template <class Thing, class Result>
std::vector<Result> Issuing::stored(const std::vector<Thing>& things, std::int64_t Thing::*id,
                                    std::vector<Result> (*deed)(Unit&, const std::vector<Thing>&, Instant))
{
    std::vector<Result> results;
    const auto store = [&](const std::vector<Thing>& some) {
        const auto now = clock_.now();
        std::ranges::move(store_.transact([&](Unit& unit) { return deed(unit, some, now); }),
                          std::back_inserter(results));
        for (const auto& one : some)
            waits_.erase(one.*id);
    };
    if (things.empty())
        return results;
    try {
        store(things);
        return results;
    } catch (const DomainError& error) {
        if (is_away(error))
            throw;
    } catch (const std::exception&) {
        // Which of them it was shows below.
    }
    for (const auto& one : things) {
        try {
            store({one});
        } catch (const DomainError& error) {
            if (is_away(error))
                throw;
            put_off(one.*id, "it cannot be stored: " + reason_of(error));
        } catch (const std::exception& error) {
            put_off(one.*id, error.what());
        }
    }
    return results;
}

}
