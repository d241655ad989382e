// From a line to a certificate that was asked for.
#include "deeds/request_batches.hpp"

#include "domain/certificate_maker.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

bool knows(const Maker& who, const Order& order)
{
    return who.member.role == Role::outlet ? who.outlet && order.is_for(*who.outlet) : order.submission() > 0;
}

}

BatchVerdict take_request(Unit& unit, const BatchLine& line, const KeyRequest& wanted,
                          const std::string& transaction_id, const Maker& by, Instant now)
{
    const auto found = unit.orders().among({line.order_number});
    if (found.empty() || !knows(by, found.front()))
        return BatchVerdict::no_order;
    const auto& order = found.front();
    if (line.line < 1 || line.line > order.certificates())
        return BatchVerdict::no_line;
    if (const auto standing = unit.certificates().of_line(order, line.line)) {
        const bool same = unit.certificate_keys().at(standing->key_id()).hash == wanted.key.key_hash;
        return same ? BatchVerdict::asked_before : BatchVerdict::taken_line;
    }
    if (!may_make(order, by.member))
        return BatchVerdict::not_yours;
    if (unit.certificate_keys().find(wanted.key.key_hash))
        return BatchVerdict::key_used;
    if (!has_issuer(unit, wanted, now))
        return BatchVerdict::no_issuer;
    const auto made = request_certificate(unit, order, line.line, wanted, transaction_id, by.member, now);
    return made.allows(CertificateEvent::released) ? BatchVerdict::asked : BatchVerdict::released;
}

}
