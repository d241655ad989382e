// What it refuses stays under 「待处理问题」 with its clock.
#include "work/revoking.hpp"

#include "deeds/revocations.hpp"
#include "work/rounds.hpp"

namespace cakey::work {

namespace {

constexpr int at_once = 20;
constexpr std::chrono::minutes after_failure{1};

}

void Revoking::run(std::stop_token stop)
{
    go_rounds(stop, between_rounds, [&] { step(stop); });
}

void Revoking::step(std::stop_token stop)
try {
    if (clock_.now() < again_)
        return;
    for (const auto& wanted :
         store_.read([](Unit& unit) { return unit.revocations().approved(CertificateDriver::cmp, at_once); })) {
        if (stop.stop_requested())
            return;
        if (!revoke(wanted))
            again_ = clock_.now() + after_failure;
    }
} catch (const std::exception& error) {
    note_("revoking_failed", error.what());
}

// One that fails must not keep the others from their turn.
bool Revoking::revoke(const RevocationRow& wanted)
try {
    const auto certificate = store_.read([&](Unit& unit) { return unit.certificates().at(wanted.certificate_id); });
    const auto answer = authority_.revoke(certificate.content(), wanted.reason);
    if (answer.heard != Heard::done) {
        note_("revoking_failed", "certificate " + std::to_string(certificate.id()) + ": " + answer.code);
        return false;
    }
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        deeds::certificate_revoked(unit, {wanted.order_number, certificate.id(), certificate.version()}, {}, now);
    });
    return true;
} catch (const std::exception& error) {
    note_("revoking_failed", "certificate " + std::to_string(wanted.certificate_id) + ": " + error.what());
    return false;
}

}
