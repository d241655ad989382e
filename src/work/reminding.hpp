// Each morning companies are told which of their certificates end: domain/certificate_reminder.hpp.
#pragma once

#include "store/store.hpp"
#include "work/errands.hpp"

#include <chrono>
#include <stop_token>
#include <utility>

namespace cakey::work {

class Reminding {
public:
    static constexpr std::chrono::seconds between_rounds{60};

    Reminding(Store& store, const Clock& clock, Note note) : store_(store), clock_(clock), note_(std::move(note)) {}

    void run(std::stop_token stop);
    void step(std::stop_token stop = {});  // the days that are due

private:
    ReminderDays due_days();
    bool remind(ReminderStep step, const ReminderDays& days, std::stop_token stop);
    bool tell(const EndingCertificate& certificate, ReminderStep step, const ReminderDays& days);
    void finish(const ReminderDays& days);

    Store& store_;
    const Clock& clock_;
    Note note_;
    int failed_ = 0;  // of the days that are due
};

}
