// A look at a handler's ID card, and at the number in full: staff say why before it, for one order, and it is written down.
#pragma once

#include "base/word.hpp"

#include <chrono>
#include <cstddef>

namespace cakey {

enum class IdLookReason { comparison, contact, complaint, authority, other };

template <>
inline constexpr auto words<IdLookReason> = WordTable<IdLookReason, 5>{{
    {IdLookReason::comparison, "comparison"},
    {IdLookReason::contact, "contact"},
    {IdLookReason::complaint, "complaint"},
    {IdLookReason::authority, "authority"},
    {IdLookReason::other, "other"},
}};

template <>
inline constexpr auto labels<IdLookReason> = WordTable<IdLookReason, 5>{{
    {IdLookReason::comparison, "审核：核对经办人身份"},
    {IdLookReason::contact, "与经办人联系时核对身份"},
    {IdLookReason::complaint, "处理投诉或争议"},
    {IdLookReason::authority, "配合主管部门"},
    {IdLookReason::other, "其他（请在下面说明）"},
}};

// So long a reason holds, for that order and in that session.
inline constexpr std::chrono::minutes id_look_time{15};
inline constexpr std::size_t longest_id_look_note = 100;

}
