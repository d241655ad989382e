// When somebody may come, and who is to be called.
#include "domain/outlet_visit.hpp"

namespace cakey {

std::optional<AppointmentFlaw> flaw_of_appointment(Date day, Instant now)
{
    const std::chrono::sys_days today = china_date(now), on = day;
    if (on < today)
        return AppointmentFlaw::past;
    if (on > today + Appointment::furthest)
        return AppointmentFlaw::too_far;
    return std::nullopt;
}

std::string appointment_text(const std::string& day, std::optional<HalfDay> half)
{
    const auto date = date_in(day);
    if (!date || !half)
        return "—";
    return std::to_string(static_cast<unsigned>(date->month())) + "月"
           + std::to_string(static_cast<unsigned>(date->day())) + "日 " + std::string(label(*half));
}

OutletLane lane_of(const OutletProgress& progress, Date today)
{
    if (progress.state != OrderState::in_progress)
        return OutletLane::handed_over;
    const auto text = date_text(today);
    if (!progress.day.empty() && progress.day >= text)
        return progress.day == text ? OutletLane::today : OutletLane::later;
    const bool reached = progress.outcome == CallOutcome::reached;
    const bool since = progress.called_at && date_text(china_date(*progress.called_at)) > progress.day;
    return reached && since ? OutletLane::waiting : OutletLane::to_call;
}

}
