// Deeds of a company on certificates in files.
#include "deeds/file_certificates.hpp"

#include "deeds/orders.hpp"
#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

LockedCertificate locked_own(Unit& unit, CompanyId company, const SeenCertificate& seen)
{
    auto found = locked_as_seen(unit, seen);
    if (found.order.company_id() != company || !found.order.is_downloaded())
        throw DomainError(Fault::not_found);
    return found;
}

}

Certificate request_own_certificate(Unit& unit, const Order& seen, int line, const KeyRequest& wanted,
                                    const std::string& transaction_id, Instant now)
{
    const auto order = unit.orders().locked(seen.number(), seen.version());
    if (!order.is_downloaded())
        throw DomainError(Fault::not_found);
    order.require(OrderEvent::downloaded, Party::company);
    return add_certificate(unit, order, line, wanted, transaction_id, {}, now);
}

void abandon_own_certificate(Unit& unit, CompanyId company, const SeenCertificate& seen, Instant now)
{
    auto [order, certificate] = locked_own(unit, company, seen);
    certificate.give_up(now);
    unit.certificates().save(certificate, order.number());
}

bool download_certificate(Unit& unit, CompanyId company, const SeenCertificate& seen, Instant now)
{
    auto [order, certificate] = locked_own(unit, company, seen);
    certificate.download(now);
    unit.certificates().save(certificate, order.number());
    if (!order.allows(OrderEvent::downloaded, Party::company) || !unit.certificates().are_made(order))
        return false;
    take(unit, order, [&](Order& one) { one.download(now); });
    return true;
}

std::optional<StaffId> first_of_two(Unit& unit, const Order& order, std::optional<StaffId> requested_by)
{
    if (requested_by)
        return requested_by;
    const auto history = unit.orders().history(order.number());
    for (auto line = history.rbegin(); line != history.rend(); ++line)
        if (line->event == OrderEvent::approved_for_download)
            return line->staff_id;
    return std::nullopt;
}

}
