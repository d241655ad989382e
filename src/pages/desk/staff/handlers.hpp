// 「人员管理」: the desk's accounts, as administrators keep them and auditors read them; the set-up page that a link leads
// to; 「我的账号」, which everybody has.
#pragma once

#include "deeds/credentials.hpp"
#include "domain/staff.hpp"
#include "pages/frame/handler.hpp"

namespace cakey::pages::desk {

// {id} is the account's.
class Members : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response begin(const web::Request& request, const StaffPerson& who) const;
    web::Response create(const web::Request& request, const StaffPerson& who) const;  // shows the link, once
    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response update(const web::Request& request, const StaffPerson& who) const;
    web::Response disable(const web::Request& request, const StaffPerson& who) const;
    web::Response enable(const web::Request& request, const StaffPerson& who) const;
    web::Response reset(const web::Request& request, const StaffPerson& who) const;  // shows the link, once
    web::Response sign_out(const web::Request& request, const StaffPerson& who) const;

private:
    web::Response begin_again(const web::Request& request, const StaffPerson& who, const Form& form) const;
    web::Response show_again(const web::Request& request, const StaffPerson& who, Form form) const;
    web::Response link(const web::Request& request, const StaffPerson& who, StaffId id, const std::string& token) const;
};

// Whoever has the link sets the account up: {token}.
class Setup : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const Visitor& who) const;
    web::Response create(const web::Request& request, const Visitor& who) const;

private:
    web::Response again(const web::Request& request, const Visitor& who, const Staff& staff, const Form& form) const;
    web::Response over(const web::Request& request, const Visitor& who) const;
};

// Each change asks for the password once more: an open browser must not be enough to keep an account.
class Account : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response edit_password(const web::Request& request, const StaffPerson& who) const;
    web::Response change_password(const web::Request& request, const StaffPerson& who) const;
    web::Response edit_totp(const web::Request& request, const StaffPerson& who) const;
    web::Response change_totp(const web::Request& request, const StaffPerson& who) const;
    web::Response edit_codes(const web::Request& request, const StaffPerson& who) const;
    web::Response draw_codes(const web::Request& request, const StaffPerson& who) const;   // shows them, once
    web::Response end_session(const web::Request& request, const StaffPerson& who) const;  // {id}

private:
    Staff self(const StaffPerson& who) const;
    web::Response again(const web::Request& request, const StaffPerson& who, const Form& form, std::string_view title,
                        std::string_view view, std::initializer_list<Field> fields) const;
    web::Response totp_again(const web::Request& request, const StaffPerson& who, const Form& form) const;
};

// 「安全密钥」: one's own. {id} is a key's.
class Keys : public Handler {
public:
    using Handler::Handler;

    web::Response begin(const web::Request& request, const StaffPerson& who) const;
    web::Response create(const web::Request& request, const StaffPerson& who) const;
    web::Response remove(const web::Request& request, const StaffPerson& who) const;

private:
    web::Response begin_again(const web::Request& request, const StaffPerson& who, const Form& form) const;
};

}
