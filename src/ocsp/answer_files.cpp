// Whatever a death leaves behind is a row that is due, or not filed: it is done again. What is not true any more is taken
// away before anything else is done about it.
#include "ocsp/answer_files.hpp"

#include "base/encodings.hpp"
#include "base/pause.hpp"
#include "ca/public_files.hpp"
#include "domain/fault.hpp"
#include "ocsp/lock_file.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace cakey::ocsp {

AnswerFiles::AnswerFiles(Store& store, Responders& responders, const Clock& clock, std::string directory, Note note)
    : store_(store),
      responders_(responders),
      clock_(clock),
      directory_(std::move(directory)),
      note_(std::move(note))
{
}

void AnswerFiles::run(std::stop_token stop)
{
    LockFile lock(directory_ + "/.lock");
    while (!lock.take())
        if (!pause(stop, std::chrono::seconds(1)))
            return;
    do
        step();
    while (pause(stop, between_rounds));
}

void AnswerFiles::step()
try {
    if (const auto now = clock_.now(); now - read_at_ >= between_readings) {
        responders_.read(store_, now);
        read_at_ = now;
    }
    know_files();
    for (bool more = true; more;) {
        const bool signed_some = sign_due();
        more = file_unfiled() || signed_some;
    }
} catch (const std::exception& error) {
    note_("ocsp_failed", error.what());
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

// Whether there may be more.
bool AnswerFiles::sign_due()
{
    const auto now = std::chrono::floor<std::chrono::seconds>(clock_.now());
    const auto all_due = store_.read([&](Unit& unit) { return unit.ocsp_responses().due(now, batch); });
    const auto responders = responders_.all();
    bool any = false;
    for (const auto& due : all_due) {
        if (due.is_wrong && !due.request.empty())
            ca::remove_public_file(path_of(due.request));
        const auto responder = std::ranges::find(*responders, due.issuer, &Responder::issuer);
        try {
            if (due.not_after <= now)
                end(due);
            else if (responder != responders->end())
                renew(due, *responder, now);
            else
                continue;
            any = true;
        } catch (const DomainError& error) {
            if (error.fault() != Fault::stale)
                throw;
            any = true;  // its certificate was revoked just now: it is due again
        }
    }
    return any && all_due.size() == batch;
}

void AnswerFiles::renew(const DueStatus& due, const Responder& responder, Instant now)
{
    const auto question = responder.signs.usual_request(due.serial);
    const auto answer = responder.signs.answer(*ca::read_status_request(question),
                                               {.serial = due.serial,
                                                .revoked_at = due.revoked_at,
                                                .reason = due.reason,
                                                .this_update = now,
                                                .next_update = now + status_life});
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

bool AnswerFiles::file_unfiled()
{
    const auto unfiled = store_.read([](Unit& unit) { return unit.ocsp_responses().unfiled(batch); });
    for (const auto& one : unfiled) {
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
