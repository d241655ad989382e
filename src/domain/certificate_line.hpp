// One line of a certificate's history, as stored: a step, by whom, why.
#pragma once

#include "domain/certificate.hpp"

namespace cakey {

struct CertificateLine {
    CertificateLine() = default;
    CertificateLine(const Certificate& certificate, const CertificateChange& change)
        : certificate_id(certificate.id()),
          from_state(change.from),
          to_state(change.to),
          event(change.event),
          by(change.by),
          staff_id(change.staff),
          at(change.at),
          reason(change.reason)
    {
    }

    std::int64_t id = 0;
    std::int64_t certificate_id = 0;
    CertificateState from_state = CertificateState::requested;
    CertificateState to_state = CertificateState::requested;
    CertificateEvent event = CertificateEvent::requested;
    Party by = Party::operator_;
    std::optional<StaffId> staff_id;
    Instant at;
    std::string reason;
};

}
