// Whatever a death leaves behind is a row that is due, or not filed: it is done again. What is not true any more is taken
// away before anything else is done about it.
#include "ocsp/answer_files.hpp"

#include "base/encodings.hpp"
#include "base/pause.hpp"
#include "ca/public_files.hpp"
#include "domain/fault.hpp"
#include "ocsp/lock_file.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace cakey::ocsp {

AnswerFiles::AnswerFiles(Store& store, Responders& responders, const Clock& clock, std::string directory, Tally& tally,
                         Note note)
    : store_(store),
      responders_(responders),
      clock_(clock),
      directory_(std::move(directory)),
      tally_(tally),
      note_(std::move(note))
{
}

void AnswerFiles::run(std::stop_token stop)
{
    std::optional<LockFile> lock;
    bool ours = false;
    do
        attempt([&] {
            read_responders();
            if (!lock)
                lock.emplace(directory_ + "/.lock");
            ours = ours || lock->take();
            if (ours)
                fill();
        });
    while (pause(stop, between_rounds));
}

void AnswerFiles::step()
{
    attempt([&] {
        read_responders();
        fill();
    });
}

void AnswerFiles::attempt(const std::function<void()>& deed)
{
    pulse_.beat();
    try {
        deed();
        if (std::exchange(database_is_away_, false))
            note_("database_back", "");
    } catch (const DomainError& error) {
        const bool is_away = error.fault() == Fault::unavailable;
        if (!is_away)
            note_failure(error.what());
        else if (!std::exchange(database_is_away_, true))
            note_("database_away", reason_of(error));
    } catch (const std::exception& error) {
        note_failure(error.what());
    }
}

void AnswerFiles::note_failure(const std::string& why)
{
    ++tally_.failed;
    note_("ocsp_failed", why);
}

void AnswerFiles::read_responders()
{
    if (const auto now = clock_.now(); now - read_at_ >= between_readings) {
        responders_.read(store_, now);
        read_at_ = now;
    }
}

void AnswerFiles::fill()
{
    know_files();
    auto responders = *responders_.all();
    for (bool more = true; more;) {
        const bool signed_some = sign_due(responders);
        more = file_unfiled() || signed_some;
    }
}

// Files that are gone, as after a restart of the machine, are written again.
void AnswerFiles::know_files()
{
    if (knows_files_)
        return;
    const auto mark = directory_ + "/.filled";
    if (!std::filesystem::exists(mark)) {
        store_.transact([](Unit& unit) { unit.ocsp_responses().forget_files(); });
        ca::put_public_file(directory_ + "/malformed", ca::malformed_request());
        ca::put_public_file(mark, "answers\n");
    }
    knows_files_ = true;
}

// Whether there may be more. Whoever cannot sign is left out for this round: others' answers do not wait behind theirs.
bool AnswerFiles::sign_due(Responders::All& responders)
{
    const auto now = std::chrono::floor<std::chrono::seconds>(clock_.now());
    std::vector<std::int64_t> keys;
    for (const auto& one : responders)
        keys.push_back(one.key);
    const auto all_due = store_.read([&](Unit& unit) { return unit.ocsp_responses().due(now, keys, batch); });
    for (const auto& due : all_due) {
        pulse_.beat();
        const bool has_wrong_file = due.is_wrong && !due.request.empty();
        if (has_wrong_file)
            ca::remove_public_file(path_of(due.request));
        const auto responder = std::ranges::find(responders, due.issuer, &Responder::issuer);
        try {
            if (due.not_after <= now)
                end(due);
            else if (responder != responders.end() && !renew(due, *responder, now))
                responders.erase(responder);
            else if (responder == responders.end() && has_wrong_file)
                forget(due);
        } catch (const DomainError& error) {
            // Its certificate was revoked just now: it is due again.
            if (error.fault() != Fault::stale && error.fault() != Fault::not_found)
                throw;
        }
    }
    return all_due.size() == batch;
}

// False when the key does not sign: its token is gone, or its certificate is over.
bool AnswerFiles::renew(const DueStatus& due, const Responder& responder, Instant now)
{
    const ca::CertificateStatus status{.serial = due.serial,
                                       .revoked_at = due.revoked_at,
                                       .reason = due.reason,
                                       .this_update = now,
                                       .next_update = now + status_life};
    const auto question = responder.signs.usual_request(due.serial);
    std::string answer;
    try {
        answer = responder.signs.answer(*ca::read_status_request(question), status);
    } catch (const std::runtime_error& error) {
        note_failure("key " + std::to_string(responder.key) + ": " + error.what());
        return false;
    }
    store_.transact([&](Unit& unit) {
        unit.need_not_last();
        OcspResponse stored{.certificate_id = due.certificate_id,
                            .version = due.version,
                            .request = base64(question),
                            .revoked = due.revoked_at.has_value(),
                            .this_update = now,
                            .next_update = now + status_life,
                            .answer = answer,
                            .due_at = now + status_renewal};
        unit.ocsp_responses().save(stored);
    });
    ++tally_.ahead;
    return true;
}

// Nobody asks about what has ended but by asking anew.
void AnswerFiles::end(const DueStatus& due)
{
    if (!due.request.empty())
        ca::remove_public_file(path_of(due.request));
    store_.transact([&](Unit& unit) {
        auto stored = unit.ocsp_responses().at(due.certificate_id);
        if (stored.version == due.version)
            unit.ocsp_responses().remove(stored);
    });
}

// Its file is gone, and nobody can say now what is true: it waits for who can.
void AnswerFiles::forget(const DueStatus& due)
{
    store_.transact([&](Unit& unit) {
        unit.need_not_last();
        auto stored = unit.ocsp_responses().at(due.certificate_id);
        if (stored.version != due.version)
            return;
        stored.request.clear();
        unit.ocsp_responses().save(stored);
    });
}

bool AnswerFiles::file_unfiled()
{
    const auto unfiled = store_.read([](Unit& unit) { return unit.ocsp_responses().unfiled(batch); });
    for (const auto& one : unfiled) {
        pulse_.beat();
        if (!one.request.ends_with('/'))  // no file can be called so: it is signed when asked for
            ca::put_public_file(path_of(one.request), one.answer);
        try {
            store_.transact([&](Unit& unit) {
                unit.need_not_last();
                auto stored = unit.ocsp_responses().at(one.certificate_id);
                if (stored.version != one.version)
                    return;
                stored.filed = true;
                unit.ocsp_responses().save(stored);
            });
        } catch (const DomainError& error) {
            if (error.fault() != Fault::stale && error.fault() != Fault::not_found)
                throw;
        }
    }
    return unfiled.size() == batch;
}

std::string AnswerFiles::path_of(const std::string& request) const { return directory_ + '/' + request; }

}
