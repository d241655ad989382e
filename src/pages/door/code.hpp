// Fields for codes sent by SMS, with the button that has one sent.
#pragma once

#include "deeds/text_codes.hpp"
#include "pages/frame/form.hpp"
#include "pages/frame/handler.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace cakey::pages {

// The button beside a code's field.
struct CodeButton {
    std::string action;       // the address that sends it
    std::string_view deed = "获取验证码";
    std::chrono::seconds wait{0};  // until it may be pressed again
    std::string_view takes{};      // ids of the fields that the script takes over from the answer; "": it does not ask
    std::string_view name{};       // for screen readers, where there are two such buttons
};

class CodeField : public Handler {
public:
    using Handler::Handler;

    deeds::CodeSending send(const web::Request& request, const deeds::CodeAddressee& to) const;
    // Says at the field why it was not sent, and what to do.
    void send(const web::Request& request, const deeds::CodeAddressee& to, const Field& field, Form& form) const;
    std::chrono::seconds wait(const deeds::CodeAddressee& to) const;
    // Whether what is typed in the field is the newest code and may still be used: one of its tries. Says there if not.
    bool passes(const deeds::CodeAddressee& to, const Field& field, Form& form) const;

    // Gives the field's place. The script writes its hint.
    web::Fields show(web::Fields& page, const Form& form, const Field& field, const CodeButton& button) const;
};

}
