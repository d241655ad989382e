// Looked for among all of them: there are a few.
#include "domain/agreement_versions.hpp"

#include "domain/fault.hpp"

#include <algorithm>

namespace cakey {

const Agreement& AgreementVersions::in_force(Instant now) const
{
    const auto found = std::ranges::find(all, AgreementState::in_force,
                                         [&](const Agreement& one) { return state(one, now); });
    if (found == all.end())
        throw DomainError(Fault::not_found);
    return *found;
}

const Agreement* AgreementVersions::coming(Instant now) const
{
    for (auto one = all.rbegin(); one != all.rend(); ++one)
        if (state(*one, now) == AgreementState::published)
            return &*one;
    return nullptr;
}

const Agreement& AgreementVersions::numbered(std::int64_t number) const
{
    const auto found = std::ranges::find(all, number, &Agreement::version);
    if (found == all.end())
        throw DomainError(Fault::not_found);
    return *found;
}

}
