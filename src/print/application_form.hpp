// The application form (annex 2 of the user manual), to be printed, stamped and sent in.
#pragma once

#include "domain/application.hpp"
#include "domain/order.hpp"
#include "domain/outlet.hpp"

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

}
