// A revocation with the certificate and the people in it.
#pragma once

#include "domain/certificate.hpp"
#include "domain/revocation.hpp"

#include <optional>
#include <string>

namespace cakey {

struct RevocationRow {
    std::int64_t id = 0;
    std::int64_t certificate_id = 0;
    std::string serial;   // empty: the certificate is not issued
    std::string company;  // as the certificate names it
    std::string order_number;
    CertificateState certificate = CertificateState::requested;
    CertificateDriver driver = CertificateDriver::by_hand;
    RevocationGround ground = RevocationGround::wish;
    RevocationReason reason = RevocationReason::unspecified;
    std::string note;
    Party asked_by = Party::operator_;
    std::optional<StaffId> asker;
    std::string asker_name;  // empty: none
    Instant asked_at;
    std::string approver_name;  // empty: nobody yet, as below
    std::optional<Instant> approved_at;
    std::optional<Instant> done_at;
    std::string refuser_name;
    std::optional<Instant> refused_at;
    std::string refusal_reason;
    std::optional<Instant> withdrawn_at;

    RevocationState state() const { return state_of(*this); }
    bool is_open() const { return cakey::is_open(state()); }
};

}
