// Changes of companies' 「基本信息」: only ever added.
#pragma once

#include "domain/profile_change.hpp"
#include "store/link.hpp"

#include <vector>

namespace cakey {

class ProfileChanges {
public:
    explicit ProfileChanges(Link& link) : link_(link) {}

    void add(ProfileChange change);
    // Newest first; without what was filled in for the first time.
    std::vector<ProfileChange> latest(CompanyId company, int most);

private:
    Link& link_;
};

}
