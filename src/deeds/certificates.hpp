// Making certificates for an order's lines. Each deed works under the order's lock and names the certificate as its form
// was read: Fault::stale when somebody saved it since, Fault::not_found when it is no certificate of that order.
#pragma once

#include "ca/request.hpp"
#include "domain/certificate.hpp"
#include "domain/certificate_key.hpp"
#include "domain/order.hpp"
#include "domain/staff.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

struct SeenCertificate {
    std::string order;  // its number
    std::int64_t id = 0;
    std::int64_t version = 0;
};

struct LockedCertificate {
    Order order;
    Certificate certificate;
};
LockedCertificate locked_as_seen(Unit& unit, const SeenCertificate& seen);

// A request as it was read, its bytes, and who is to make a certificate of it.
struct KeyRequest {
    ca::CertificateRequest key;
    std::string bytes;
    CertificateDriver driver = CertificateDriver::by_hand;
};

// Whether somebody makes certificates for such keys: always, but for ourselves without an authority of that kind.
bool has_issuer(Unit& unit, const KeyRequest& request, Instant now);

// 「制证」, of the order as its form was read. Released at once where its business type needs one person only.
// `transaction_id`: drawn before. Fault::already_exists for a key that was ever seen, Fault::wrong_state for a line that
// has a certificate, and for one that ends with another system's certificate, where we are to sign it ourselves.
Certificate request_certificate(Unit& unit, const Order& seen, int line, const KeyRequest& request,
                                const std::string& transaction_id, const Member& by, Instant now);
// The same of an order that is locked, for whoever may; without `by` the company asked for it itself.
Certificate add_certificate(Unit& unit, const Order& order, int line, const KeyRequest& request,
                            const std::string& transaction_id, const std::optional<Member>& by, Instant now);
// 「放行」, as Certificate::release. What is made by hand is asked for by that: somebody takes the request there.
void release_certificate(Unit& unit, const SeenCertificate& seen, const Member& by, Instant now);
// 「作废」, before its authority was asked.
void abandon_certificate(Unit& unit, const SeenCertificate& seen, const std::string& why, const Member& by,
                         Instant now);
// What its authority made. Nothing is saved when it is not what was asked for.
std::optional<CertificateFlaw> issue_certificate(Unit& unit, const SeenCertificate& seen, const IssuedCertificate& made,
                                                 const Member& by, Instant now);
// Its authority did not, and will not.
void refuse_certificate(Unit& unit, const SeenCertificate& seen, const std::string& why, const Member& by, Instant now);
// 「已写入」, onto that token.
void write_certificate(Unit& unit, const SeenCertificate& seen, const std::string& token_serial, const Member& by,
                       Instant now);

// Fault::wrong_state unless each line of the order has a certificate on its token.
void require_made(Unit& unit, const Order& order);

}
