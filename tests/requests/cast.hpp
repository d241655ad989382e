// The people of a case and their things, each under the name that the case gives it.
#pragma once

#include "site.hpp"

#include <map>
#include <string>

namespace cakey::requests {

// One browser's cookies.
using Cookies = std::map<std::string, std::string>;

class Cast {
public:
    static constexpr const char* password = "correct-horse-9";      // everybody's
    static constexpr const char* totp_secret = "JBSWY3DPEHPK3PXP";  // all staff's

    explicit Cast(Site& site) : site_(site) {}

    void company(const std::string& name, bool with_details);
    void staff(const std::string& username, Role role,
               bool elsewhere = false);  // outlet staff: not of the first outlet
    // What is signed in as them, or a visitor's own cookie for "visitor"; a session is made when they are first asked
    // for.
    const Cookies& cookies_of(const std::string& name);
    void forget(const std::string& name) { cookies_.erase(name); }  // a new session is made for them next time
    // The CSRF token of whom the cookies belong to, as a page would show it.
    std::string csrf_of(const Cookies& cookies);
    std::int64_t session_id(const std::string& name);

    CompanyId company_id(const std::string& name) const { return companies_.at(name); }
    bool is_company(const std::string& name) const { return companies_.contains(name); }
    StaffId staff_id(const std::string& username) const { return staff_.at(username); }
    bool is_staff(const std::string& name) const { return staff_.contains(name); }
    OutletId outlet() const;

private:
    Cookies begin_session(const std::string& name);

    Site& site_;
    std::map<std::string, CompanyId> companies_;
    std::map<std::string, StaffId> staff_;
    std::map<std::string, Cookies> cookies_;
};

}
