// What must be so, and what stays as it was.
#include "domain/renewal.hpp"

namespace cakey {

namespace {

std::optional<RenewalObstacle> obstacle_of(CertificateStanding standing)
{
    switch (standing) {
    case CertificateStanding::revoked:
        return RenewalObstacle::revoked;
    case CertificateStanding::ended:
        return RenewalObstacle::ended;
    case CertificateStanding::replaced:
        return RenewalObstacle::replaced;
    case CertificateStanding::valid:
        return RenewalObstacle::too_early;
    case CertificateStanding::ending:
        break;
    }
    return std::nullopt;
}

}

std::optional<RenewalObstacle> renewal_obstacle(CertificateStanding standing, const Order& made_for,
                                                const Company& company)
{
    if (const auto obstacle = obstacle_of(standing))
        return obstacle;
    const auto& then = made_for.applicant();
    if (company.name() != then.name || company.credit_code() != then.credit_code
        || company.profile().legal_person != then.profile.legal_person)
        return RenewalObstacle::changed;
    const auto& application = made_for.application();
    if (!company.may_order() || application.handler_name.empty() || application.handler_id_sealed.empty())
        return RenewalObstacle::incomplete;
    return std::nullopt;
}

Application renewal_of(const Certificate& certificate, const Order& made_for)
{
    auto application = made_for.application();
    application.business_type = BusinessType::renewal;
    // Which of several certificates its seals live on nobody has written down.
    if (application.certificates > 1)
        application.company_seals = application.legal_seals = application.signature_seals = 0;
    application.certificates = 1;
    application.years = 0;
    application.certificate_serial = certificate.serial();
    application.reason.clear();
    application.unopened_bids.reset();
    application.bid_opening.clear();
    application.handler_id_sealed.clear();
    application.remark.clear();
    return application;
}

}
