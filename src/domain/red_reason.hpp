// Why an invoice is undone, as the tax bureau wants to know.
#pragma once

#include "base/word.hpp"

namespace cakey {

enum class RedReason {
    service_ended,  // its money went back
    wrong_details,  // it names its buyer wrong: another one takes its place
};

template <>
inline constexpr auto words<RedReason> = WordTable<RedReason, 2>{{
    {RedReason::service_ended, "service_ended"},
    {RedReason::wrong_details, "wrong_details"},
}};

}
