// A seal after the other until nothing is left.
#include "work/sealing.hpp"

#include "deeds/audit_seals.hpp"
#include "work/rounds.hpp"

namespace cakey::work {

Sealing::Sealing(Store& store, const Clock& clock, std::string key_file, std::string heads, Note note)
    : store_(store), clock_(clock), key_file_(std::move(key_file)), heads_(std::move(heads)), note_(std::move(note))
{
    deeds::read_audit_keys(key_file_);
}

void Sealing::run(std::stop_token stop)
{
    go_rounds(stop, between_rounds, [&] { step(stop); });
}

void Sealing::step(std::stop_token stop)
try {
    const auto keys = deeds::read_audit_keys(key_file_);
    const auto now = clock_.now();
    for (bool more = true; more && !stop.stop_requested();) {
        const auto seal = store_.transact([&](Unit& unit) { return deeds::seal_lines(unit, keys, now); });
        more = seal && seal->is_full();
    }
    const auto head = store_.read([](Unit& unit) { return unit.audit_seals().newest(); });
    if (head && deeds::export_head(*head, heads_, now))
        note_("audit_head_exported", std::to_string(head->number));
} catch (const std::exception& error) {
    note_("audit_sealing_failed", error.what());
}

}
