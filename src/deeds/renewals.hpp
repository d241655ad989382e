// 「延期」 by the certificate itself: who shows it, their session, and the order.
#pragma once

#include "domain/renewal.hpp"
#include "domain/session.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// A certificate with what its renewal begins from.
struct Renewable {
    Certificate certificate;
    Order made_for;
    Company company;
    std::optional<RenewalObstacle> obstacle;
};

// Asked anew at each step: nothing that was true at sign-in is believed later. Fault::not_found for one that was not
// issued.
Renewable renewable(Unit& unit, std::int64_t certificate, Instant now);
// The one that a browser has proved to hold the key of, by TLS: `content` is DER, the other two are read from it. Nothing
// unless we issued it, byte by byte.
std::optional<Renewable> presented(Unit& unit, const std::string& issuer, const std::string& serial,
                                   const std::string& content, Instant now);

// Signs its company in, for its renewal and nothing else. `before`: the session that the browser has already: it ends.
void begin_session(Unit& unit, const Renewable& by, std::optional<std::int64_t> before, Session session);

// 「确认延期」: the draft made and submitted at once, without papers. `signed_in_at`: when the certificate was shown.
// Fault::wrong_state when there is an obstacle by now, or such an order already; Fault::price_changed when `agreed` is not
// the total any more; Fault::incomplete when the platform does not take it.
OrderEvent renew(Unit& unit, std::int64_t certificate, Order& order, Fen agreed, Instant signed_in_at, Instant now);

}
