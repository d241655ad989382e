// How a mail looks, as text and as HTML: what mail programs of old show, without style sheets, pictures or links.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace cakey {

struct MailPage {
    std::string subject;
    std::string greeting;                                   // whom it is for; may be empty
    std::string text;                                       // what happened
    std::vector<std::pair<std::string, std::string>> rows;  // label and value
    std::string next;                                       // what is to be done; may be empty
};

// Lines end in \n.
std::string as_text(const MailPage& page);
// HTML 4, a whole document: tables and attributes alone.
std::string as_html(const MailPage& page);

}
