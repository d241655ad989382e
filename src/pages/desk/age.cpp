// An age in its largest whole unit.
#include "pages/desk/age.hpp"

namespace cakey::pages {

std::string age_text(std::chrono::microseconds age)
{
    using namespace std::chrono;
    if (age >= days(1))
        return std::to_string(floor<days>(age).count()) + " 天";
    if (age >= hours(1))
        return std::to_string(floor<hours>(age).count()) + " 小时";
    if (age >= minutes(1))
        return std::to_string(floor<minutes>(age).count()) + " 分钟";
    return "不到 1 分钟";
}

}
