// Templates of refusal reasons: some dozens.
#include "store/refusal_reasons.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

#include <algorithm>
#include <tuple>

namespace cakey {

std::vector<RefusalReason> RefusalReasons::all()
{
    auto reasons = rows<RefusalReason>(link_, "refusal_reasons", 0, [](const int&) { return Query("order by id"); });
    const auto place = [](const RefusalReason& reason) {
        const auto about = reason.about ? static_cast<std::size_t>(*reason.about) : words<OrderField>.size();
        return std::tuple(about, reason.position, reason.id);
    };
    std::ranges::sort(reasons, {}, place);
    return reasons;
}

std::vector<RefusalReason> RefusalReasons::active()
{
    auto reasons = all();
    std::erase_if(reasons, [](const RefusalReason& reason) { return !reason.active; });
    return reasons;
}

RefusalReason RefusalReasons::kept(const RefusalReason& reason) { return row_at<RefusalReason>(link_, reason.id); }

std::int64_t RefusalReasons::put(RefusalReason reason) { return put_row(link_, reason); }

}
