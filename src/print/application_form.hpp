// The application form (annex 2 of the user manual), to be printed, stamped and sent in.
#pragma once

#include "domain/application.hpp"
#include "domain/order.hpp"
#include "domain/outlet.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace cakey::print {

// What is empty is left blank, to be filled in by hand.
struct ApplicationForm {
    std::string order_number;
    std::string platform;  // 应用平台, by its name
    std::optional<Application> application;
    Applicant applicant;
    std::string handler_id_number;  // opened: the application has it sealed
    std::string invoice_email;
    std::optional<Outlet> outlet;  // of what is picked up there
};

// A PDF: the form on one sheet, the agreement on those that follow. The agreement's first paragraph is its title; one
// that begins with 第…条 is a heading. Without paragraphs there is the form only.
std::string application_form_pdf(const ApplicationForm& form, const std::vector<std::string>& agreement);

// The empty one, for all threads of a process: anybody may ask for it, and drawing takes a tenth of a second.
class BlankForm {
public:
    // Drawn when the agreement is another one than the last time. Who asks meanwhile waits, and draws nothing.
    std::string pdf(const std::vector<std::string>& agreement);
    int drawn() const { return drawn_; }

private:
    std::mutex mutex_;
    std::vector<std::string> agreement_;
    std::string pdf_;
    int drawn_ = 0;
};
}
