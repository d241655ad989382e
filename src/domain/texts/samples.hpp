// Every message that a company can get, filled with made-up data: for whoever wants to read them as they are sent.
#pragma once

#include "domain/texts/mail_page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cakey {

struct TextSample {
    std::string_view label;
    std::string text;
};

struct MailSample {
    std::string_view name;
    std::string_view label;
    MailPage page;
};

std::vector<TextSample> text_samples();
std::vector<MailSample> mail_samples();

}
