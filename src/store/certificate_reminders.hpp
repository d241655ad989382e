// Reminders of certificates that end: for which they are due, and that they were told.
#pragma once

#include "store/link.hpp"
#include "store/list_page.hpp"
#include "store/reminder_rows.hpp"

#include <optional>
#include <vector>

namespace cakey {

class CertificateReminders {
public:
    explicit CertificateReminders(Link& link) : link_(link) {}

    // Of certificates that end then, behind `after` in the order of their ends, the first ones, `most` at the most.
    std::vector<EndingCertificate> ending(const Ends& ends, const ListPlace& after, int most);
    bool is_told(std::int64_t certificate, ReminderStep step);
    // Fault::already_exists for what was told.
    void add(CertificateReminder& reminder);

    std::optional<Date> newest_day();  // of those that are done
    bool is_done(Date day);
    void finish(ReminderDay& day);
    // Of that day, by step; no step of which there was none.
    std::vector<ReminderCount> told_on(Date day);

private:
    Link& link_;
};

}
