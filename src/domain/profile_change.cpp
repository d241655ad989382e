// Comparing a company with what it was.
#include "domain/profile_change.hpp"

namespace cakey {

std::vector<ProfileChange> changes_between(const Company& before, const Company& after, Party by, Instant at)
{
    std::vector<ProfileChange> changes;
    const auto compare = [&](ProfileField field, const std::string& from, const std::string& to) {
        if (from != to)
            changes.push_back({0, after.id(), at, by, field, from, to});
    };
    compare(ProfileField::name, before.name(), after.name());
    compare(ProfileField::credit_code, before.credit_code(), after.credit_code());
    compare(ProfileField::legal_person, before.profile().legal_person, after.profile().legal_person);
    compare(ProfileField::place, before.profile().place(), after.profile().place());
    compare(ProfileField::phone, before.profile().phone, after.profile().phone);
    compare(ProfileField::address, before.profile().address, after.profile().address);
    return changes;
}

std::string audit_detail(const std::vector<ProfileChange>& changes)
{
    std::string detail;
    for (const auto& change : changes) {
        detail.append(detail.empty() ? "" : "; ").append(word(change.field));
        if (change.field == ProfileField::name || change.field == ProfileField::credit_code)
            detail += ": " + change.before + " -> " + change.after;
    }
    return detail;
}

}
