// Days of uploads: found or begun, saved, forgotten.
#include "store/upload_days.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/lock.hpp"

namespace cakey {

namespace {

using Column = odb::query<UploadDay>;

}

UploadDay UploadDays::of(CompanyId company, const std::string& day)
{
    struct Params {
        CompanyId company;
        std::string day;
    };
    lock(link_, "uploads:" + std::to_string(company.value));
    auto found = first<UploadDay>(link_, "upload_day", Params{company, day}, [](const Params& bound) {
        return Column::company_id == as_id(bound.company) && Column::day == Column::_ref(bound.day);
    });
    return found ? *std::move(found) : UploadDay{.company_id = company, .day = day};
}

void UploadDays::save(UploadDay& day)
{
    if (day.id == 0)
        link_.database().persist(day);
    else
        link_.database().update(day);
}

int UploadDays::remove_before(const std::string& day)
{
    return static_cast<int>(link_.database().erase_query<UploadDay>(Column::day < day));
}

}
