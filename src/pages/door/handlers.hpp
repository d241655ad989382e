// How a company comes in: signing in, registering, setting a new password.
#pragma once

#include "crypto/hashing.hpp"
#include "deeds/sign_in.hpp"
#include "pages/frame/handler.hpp"

namespace cakey {
struct Agreement;
}

namespace cakey::pages {

class SignIn : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const Visitor& who) const;
    web::Response create(const web::Request& request, const Visitor& who) const;
    // A code by SMS instead of the captcha, for who cannot see it. Answers the same whether or not there is such a
    // company, and whether or not a bound was reached.
    web::Response send_code(const web::Request& request, const Visitor& who) const;
    web::Response remove(const web::Request& request, const CompanyPerson& who) const;

private:
    web::Response again(const web::Request& request, const Visitor& who, const Form& form) const;
    web::Response refused(const web::Request& request, const Visitor& who, const Form& form) const;  // and written down
    web::Response must_wait(const web::Request& request, const Visitor& who, Form& form,
                            std::chrono::seconds wait) const;
    Page page(const web::Request& request, const Visitor& who, const Form& form, const std::string& captcha,
              bool by_text) const;
    std::optional<Company> matching(const crypto::Hashing::Place& place, std::optional<Company> company,
                                    const std::string& password) const;
    web::Response begin_session(const web::Request& request, const Visitor& who, Form& form,
                                const deeds::CompanyProof& proof) const;
};

// Their pictures. {token} is a form's captcha_token.
class Captchas : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const Visitor& who) const;
    web::Response create(const web::Request& request, const Visitor& who) const;  // the token of a new one
};

// 「注册」
class Registration : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const Visitor& who) const;
    web::Response create(const web::Request& request, const Visitor& who) const;
    // Shows the form again, with everything typed but the passwords.
    web::Response send_code(const web::Request& request, const Visitor& who) const;
    // For the script: {"text"}, what the QR code of a licence says, or 422 and {"error"}. The photograph is not kept.
    web::Response read_licence(const web::Request& request, const Visitor& who) const;

private:
    const Agreement& agreement() const;  // in force now
    web::Response again(const web::Request& request, const Visitor& who, const Form& form,
                        const Agreement& agreement) const;
};

// 「找回密码」: a one-time password by SMS opens nothing but 「设置新密码」; the old password goes on working until then.
class PasswordReset : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const Visitor& who) const;
    // Answers the same whether or not there is such a company, and whether or not a bound was reached.
    web::Response create(const web::Request& request, const Visitor& who) const;
    web::Response edit(const web::Request& request, const Visitor& who) const;
    web::Response update(const web::Request& request, const Visitor& who) const;  // ends all sessions of the company

private:
    web::Response ask_again(const web::Request& request, const Visitor& who, const Form& form) const;
    web::Response edit_again(const web::Request& request, const Visitor& who, const Form& form) const;
};

// 「查询办理进度」: an order's state and what comes next, for who has its number and its mobile; nothing of who it is for.
class Progress : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const Visitor& who) const;
    // Answers the same whether or not there is such an order, and whether or not a bound was reached.
    web::Response send_code(const web::Request& request, const Visitor& who) const;
    web::Response look(const web::Request& request, const Visitor& who) const;  // uses the code up

private:
    Page page(const web::Request& request, const Visitor& who, const Form& form, std::chrono::seconds wait) const;
};

}
