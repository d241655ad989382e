// Revocations, with all that goes with them in the one transaction, written into the audit log: somebody asks, somebody else
// decides, the certificate's authority does it. Each works under the order's lock and names the certificate as its form
// was read: as deeds/certificates.hpp.
#pragma once

#include "deeds/certificates.hpp"
#include "domain/revocation.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey::deeds {

// What somebody at the desk asks for.
struct RevocationWish {
    RevocationGround ground = RevocationGround::wish;  // wish: a company called, and this is written down for it
    RevocationReason reason = RevocationReason::unspecified;
    std::string note{};
};

// Fault::wrong_state for a certificate that cannot be revoked, or of which that was asked for.
void ask_revocation(Unit& unit, const SeenCertificate& seen, const RevocationWish& wish, const Member& by, Instant now);
// The company itself, of its own certificate; a stranger's is Fault::not_found.
void ask_revocation(Unit& unit, CompanyId company, std::int64_t certificate, RevocationReason reason, Instant now);

// As Revocation; Fault::not_found for another certificate's. What is approved of our own authority's certificates is done
// with it; of others' it waits for certificate_revoked().
void approve_revocation(Unit& unit, const SeenCertificate& seen, std::int64_t id, const Member& by, Instant now);
void refuse_revocation(Unit& unit, const SeenCertificate& seen, std::int64_t id, const std::string& why,
                       const Member& by, Instant now);
void withdraw_revocation(Unit& unit, const SeenCertificate& seen, std::int64_t id, const Member& by, Instant now);
void withdraw_revocation(Unit& unit, CompanyId company, std::int64_t certificate, Instant now);

// 「已吊销」: its authority revoked it, as was approved. Fault::wrong_state when nobody approved that. Without `by`: the
// authority itself said so.
void certificate_revoked(Unit& unit, const SeenCertificate& seen, const std::optional<Member>& by, Instant now);
// There is nothing left to revoke.
void drop_revocation(Unit& unit, const Certificate& certificate, Instant now);

// Of ours that were issued only after their revocation had been approved: at most `most`. Gives how many there were.
int revoke_approved(Unit& unit, int most, Instant now);

}
