// Changes of companies' 「基本信息」.
#include "store/profile_changes.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

void ProfileChanges::add(ProfileChange change) { link_.database().persist(change); }

std::vector<ProfileChange> ProfileChanges::latest(CompanyId company, int most)
{
    struct Params {
        CompanyId company;
        std::int64_t most;
    };
    return rows<ProfileChange>(link_, "profile_changes", Params{company, most}, [](const Params& bound) {
        return "where company_id =" + as_id(bound.company) + "and before <> '' order by id desc limit"
               + as_number(bound.most);
    });
}

}
