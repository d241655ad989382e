// The end of the records.
#include "deeds/certificate_records.hpp"

#include "domain/gone_certificate.hpp"
#include "store/store.hpp"

#include <utility>

namespace cakey::deeds {

namespace {

bool came_to_nothing(const Certificate& certificate)
{
    return certificate.state() == CertificateState::refused || certificate.state() == CertificateState::abandoned;
}

}

void forget_certificate(Unit& unit, std::int64_t id, const std::string& order_number, Instant now)
{
    const auto certificate = unit.certificates().at(id);
    const auto before = now - certificate_records_kept;
    if (certificate.is_issued() ? certificate.not_after() > before
                                : !came_to_nothing(certificate) || certificate.state_since() > before)
        return;
    if (certificate.is_issued()) {
        GoneCertificate gone{.issuer = certificate.issuer(),
                             .serial = certificate.serial(),
                             .ended_at = certificate.not_after(),
                             .gone_at = now};
        unit.gone_certificates().add(gone);
    }
    unit.gone_certificates().remove_records(certificate);
    AuditLine line;
    line.at = now;
    line.by = Party::clock;
    line.event = "certificate_records_gone";
    line.company_id = certificate.company_id().value;
    line.order_number = order_number;
    line.detail = certificate.serial();
    unit.audit().add(std::move(line).on("certificate", std::to_string(id)));
}

}
