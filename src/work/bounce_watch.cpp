// What is lost by a kill between reading and storing comes back with the next letter to that address.
#include "work/bounce_watch.hpp"

#include "deeds/bounces.hpp"
#include "work/rounds.hpp"

namespace cakey::work {

void BounceWatch::run(std::stop_token stop)
{
    go_rounds(stop, between_rounds, [&] { step(); });
}

void BounceWatch::step()
try {
    const auto answer = bounces_.fetch();
    if (answer.heard != Heard::done)
        return note_("bounces_not_read", answer.code + ' ' + answer.text);
    const auto now = clock_.now();
    for (const auto& bounce : answer.value)
        if (store_.transact([&](Unit& unit) { return deeds::note_bounce(unit, bounce, now); }))
            note_("mail_bounced", bounce.message_id + ' ' + bounce.status);
} catch (const std::exception& error) {
    note_("bounces_not_read", error.what());
}

}
