// What an outlet does so that somebody comes for the goods: it calls, and agrees on half a day.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/ids.hpp"
#include "domain/order_state.hpp"

#include <optional>
#include <string>

namespace cakey {

enum class CallOutcome { reached, call_later, no_answer, wrong_number };

template <>
inline constexpr auto words<CallOutcome> = WordTable<CallOutcome, 4>{{
    {CallOutcome::reached, "reached"},
    {CallOutcome::call_later, "call_later"},
    {CallOutcome::no_answer, "no_answer"},
    {CallOutcome::wrong_number, "wrong_number"},
}};

template <>
inline constexpr auto labels<CallOutcome> = WordTable<CallOutcome, 4>{{
    {CallOutcome::reached, "已联系上"},
    {CallOutcome::call_later, "对方请稍后再联系"},
    {CallOutcome::no_answer, "无人接听"},
    {CallOutcome::wrong_number, "号码不正确"},
}};

inline constexpr std::size_t longest_call_note = 200;

// 「已联系」: one call, never changed.
struct OutletContact {
    std::int64_t id = 0;
    std::int64_t order_id = 0;
    OutletId outlet{};
    StaffId by{};
    Instant at{};
    CallOutcome outcome = CallOutcome::reached;
    std::string note{};  // may be empty
};

enum class HalfDay { morning, afternoon };

template <>
inline constexpr auto words<HalfDay> = WordTable<HalfDay, 2>{
    {{HalfDay::morning, "morning"}, {HalfDay::afternoon, "afternoon"}}};

template <>
inline constexpr auto labels<HalfDay> = WordTable<HalfDay, 2>{
    {{HalfDay::morning, "上午"}, {HalfDay::afternoon, "下午"}}};

// 「预约」, or that there is none any more: of an order's appointments the newest stands.
struct Appointment {
    static constexpr std::chrono::days furthest{60};

    std::int64_t id = 0;
    std::int64_t order_id = 0;
    OutletId outlet{};
    StaffId by{};
    Instant at{};                   // when it was made
    std::string day{};              // "2026-11-30", in China; empty: cancelled
    std::optional<HalfDay> half{};  // of that day

    bool cancelled() const { return day.empty(); }
};

enum class AppointmentFlaw { past, too_far };

template <>
inline constexpr auto labels<AppointmentFlaw> = WordTable<AppointmentFlaw, 2>{{
    {AppointmentFlaw::past, "预约日期已经过去，请选择今天或以后的日期。"},
    {AppointmentFlaw::too_far, "预约日期太远，请选择 60 天以内的日期。"},
}};

// Today may be; so may the last of the days that it may lie ahead.
std::optional<AppointmentFlaw> flaw_of_appointment(Date day, Instant now);

// "11月30日 上午"; "—" when there is none.
std::string appointment_text(const std::string& day, std::optional<HalfDay> half);

// Where in an outlet's list an order stands.
enum class OutletLane { to_call, today, later, waiting, handed_over };

template <>
inline constexpr auto words<OutletLane> = WordTable<OutletLane, 5>{{
    {OutletLane::to_call, "to_call"},
    {OutletLane::today, "today"},
    {OutletLane::later, "later"},
    {OutletLane::waiting, "waiting"},
    {OutletLane::handed_over, "handed_over"},
}};

template <>
inline constexpr auto labels<OutletLane> = WordTable<OutletLane, 5>{{
    {OutletLane::to_call, "待联系"},
    {OutletLane::today, "今天预约"},
    {OutletLane::later, "以后预约"},
    {OutletLane::waiting, "等待领取"},
    {OutletLane::handed_over, "已交付，待确认"},
}};

// The newest of what was done since the order came to the outlet.
struct OutletProgress {
    OrderState state = OrderState::in_progress;
    std::optional<CallOutcome> outcome;  // nothing: nobody has called
    std::optional<Instant> called_at;
    std::string day;  // of the appointment that stands; empty: none
    std::optional<HalfDay> half;

    bool missed(Date today) const { return !day.empty() && day < date_text(today); }
};

// To be called is who was never reached, and who did not come on the day, unless reached since.
OutletLane lane_of(const OutletProgress& progress, Date today);

}
