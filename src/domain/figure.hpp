// 「统计」: what is counted, of all orders or of a part of them. The worker counts day by day, pages read.
#pragma once

#include "base/word.hpp"

namespace cakey {

enum class FigureDimension { whole, outlet, platform, operator_ };

template <>
inline constexpr auto words<FigureDimension> = WordTable<FigureDimension, 4>{{
    {FigureDimension::whole, "whole"},
    {FigureDimension::outlet, "outlet"},
    {FigureDimension::platform, "platform"},
    {FigureDimension::operator_, "operator"},
}};

template <>
inline constexpr auto labels<FigureDimension> = WordTable<FigureDimension, 4>{{
    {FigureDimension::whole, "全部"},
    {FigureDimension::outlet, "网点"},
    {FigureDimension::platform, "应用平台"},
    {FigureDimension::operator_, "操作员"},
}};

enum class FigureMeasure {
    entered,          // orders that came into a state: by OrderState
    decided,          // approved, refused, returned: by Decision
    due,              // of what was approved or refused: by Punctuality
    refusal,          // by the number of a RefusalReason, or by OtherRefusal
    paper,            // refusals that found fault with a paper: by PaperKind
    approval_hours,   // first approvals by the hours, begun ones as whole, since the payment
    approval_median,  // of the same, to the second: of a day; of several days there is none
    approval_most,    // within that time 95 of 100 were approved: likewise
    received,         // payments, when they were made
    refunded,         // when it was heard that they were, or a transfer was confirmed: by RefundReason
};

template <>
inline constexpr auto words<FigureMeasure> = WordTable<FigureMeasure, 10>{{
    {FigureMeasure::entered, "entered"},
    {FigureMeasure::decided, "decided"},
    {FigureMeasure::due, "due"},
    {FigureMeasure::refusal, "refusal"},
    {FigureMeasure::paper, "paper"},
    {FigureMeasure::approval_hours, "approval_hours"},
    {FigureMeasure::approval_median, "approval_median"},
    {FigureMeasure::approval_most, "approval_most"},
    {FigureMeasure::received, "received"},
    {FigureMeasure::refunded, "refunded"},
}};

enum class Decision { approved, refused, returned };

template <>
inline constexpr auto words<Decision> = WordTable<Decision, 3>{{
    {Decision::approved, "approved"},
    {Decision::refused, "refused"},
    {Decision::returned, "returned"},
}};

enum class Punctuality { kept, late };

template <>
inline constexpr auto words<Punctuality> = WordTable<Punctuality, 2>{{
    {Punctuality::kept, "kept"},
    {Punctuality::late, "late"},
}};

// Refusals that no RefusalReason was chosen for.
enum class OtherRefusal { another_reason, check_list, lapsed };

template <>
inline constexpr auto words<OtherRefusal> = WordTable<OtherRefusal, 3>{{
    {OtherRefusal::another_reason, "another_reason"},
    {OtherRefusal::check_list, "check_list"},
    {OtherRefusal::lapsed, "lapsed"},
}};

template <>
inline constexpr auto labels<OtherRefusal> = WordTable<OtherRefusal, 3>{{
    {OtherRefusal::another_reason, "其他原因"},
    {OtherRefusal::check_list, "审核清单中有不符合的项目"},
    {OtherRefusal::lapsed, "超时未补正，自动拒绝"},
}};

}
