// Rows of certificate lists: only what is shown, with the order and the key.
#pragma once

#include "domain/certificate.hpp"
#include "domain/certificate_standing.hpp"
#include "domain/key_algorithm.hpp"
#include "store/list_page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

struct CertificateRow {
    Instant sorted_at;  // what its list is sorted by
    std::int64_t id = 0;
    std::int64_t version = 0;
    CompanyId company_id;
    std::string company;  // as the certificate names it
    std::string order_number;
    BusinessType business_type = BusinessType::new_certificate;
    std::string platform;  // its code
    int line = 0;
    CertificateState state = CertificateState::requested;
    Instant state_since;
    std::string serial;  // empty: not issued
    std::string issuer;
    KeyAlgorithm algorithm = KeyAlgorithm::rsa_2048;
    std::string key_hash;
    std::string token_serial;
    bool four_eyes = true;
    CertificateDriver driver = CertificateDriver::by_hand;
    std::optional<StaffId> requested_by;  // nothing: its company
    Instant requested_at;
    std::optional<Instant> issued_at;
    std::optional<Instant> not_before;
    std::optional<Instant> not_after;
    std::string failure;
    bool replaced = false;                   // its successor is on its token
    std::optional<Instant> to_revoke_since;  // that is asked for, and not done yet
    std::string requester;                   // the name; empty: its company
    std::string released_by;                 // the name; empty: nobody

    ListPlace place() const { return {sorted_at, id}; }
    bool is_issued() const { return issued_at.has_value(); }
    bool to_revoke() const { return to_revoke_since.has_value(); }
    // Of an issued one.
    CertificateStanding standing(Instant now) const { return standing_of(state, *not_after, replaced, now); }
};

// What the company sees of one at its order.
struct OrderCertificate {
    std::int64_t id = 0;
    std::string serial;
    CertificateState state = CertificateState::issued;
    Instant not_after;
    bool replaced = false;  // its successor is on its token

    CertificateStanding standing(Instant now) const { return standing_of(state, not_after, replaced, now); }
};

// A company's, the newest first; or all of them, the newest first, or those that end next first.
struct CertificateFilter {
    static constexpr int page_size = 20;

    std::optional<CompanyId> company = {};       // what was issued to it
    std::optional<CertificateState> state = {};  // at the desk
    std::optional<Instant> ends_from = {};       // at the desk: what ends between these, and is in use
    std::optional<Instant> ends_until = {};
    std::optional<ListPlace> after = {};
    std::optional<ListPlace> before = {};
};

// One whose end has come.
struct EndedCertificate {
    std::int64_t id = 0;
    std::string order_number;
};

using CertificatePage = ListPage<CertificateRow>;

}
