// Revocations, by their certificate.
#include "store/revocations.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

using Column = odb::query<Revocation>;

}

void Revocations::add(Revocation& revocation) { link_.database().persist(revocation); }

std::optional<Revocation> Revocations::of(std::int64_t certificate_id)
{
    return first<Revocation>(link_, "revocation_of", certificate_id,
                             [](const std::int64_t& id) { return Column::certificate_id == Column::_ref(id); });
}

void Revocations::save(Revocation& revocation) { link_.database().update(revocation); }

}
