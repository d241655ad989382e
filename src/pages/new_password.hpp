// Setting a new password by a one-time one: GET and POST /password/new.
#pragma once

#include "domain/company.hpp"
#include "pages/form_check.hpp"
#include "pages/hashing.hpp"
#include "pages/frame/screens.hpp"
#include "pages/text_code_desk.hpp"

#include <optional>

namespace cakey::pages {

class NewPasswordPage {
public:
    NewPasswordPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens, Hashing& hashing)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), hashing_(hashing), codes_(store, clock)
    {
    }

    web::Response show(const web::Request& request) const;
    // Ends all sessions of the company.
    web::Response create(const web::Request& request) const;

private:
    web::Response again(const web::Request& request, std::string_view name, const FormCheck& check) const;
    bool replace_password(const CodeAddressee& to, const std::string& hash) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    Hashing& hashing_;
    TextCodeDesk codes_;
};

}
