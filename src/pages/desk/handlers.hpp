// The desk: its door, its search box, and what could not be done outside.
#pragma once

#include "crypto/hashing.hpp"
#include "deeds/sign_in.hpp"
#include "domain/outbox_item.hpp"
#include "pages/frame/handler.hpp"

namespace cakey::pages::desk {

// User name, password, captcha and a one-time code. What of them was wrong is not told.
class SignIn : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const Visitor& who) const;
    web::Response create(const web::Request& request, const Visitor& who) const;
    web::Response remove(const web::Request& request, const StaffPerson& who) const;

private:
    web::Response again(const web::Request& request, const Visitor& who, const Form& form) const;
    web::Response must_wait(const web::Request& request, const Visitor& who, Form& form,
                            std::chrono::seconds wait, const std::string& captcha) const;
    Page page(const web::Request& request, const Visitor& who, const Form& form, const std::string& captcha) const;
    // `whose`: to whom the password belongs, if it was right.
    std::optional<deeds::StaffProof> prove(const web::Request& request, const crypto::Hashing::Place& place,
                                           const Form& form, const SignInTry& one, const deeds::Booking& booking,
                                           std::optional<Member>& whose) const;
};

// 「搜索」, the box on each page: ?q=... It finds what somebody may see, and nothing else.
class Search : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const StaffPerson& who) const;
};

// 「待处理问题」: all that waits for a person, but orders.
class Trouble : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
};

// 「提到我的」.
class Mentions : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
};

// {id} is a payment's, unexpected.
class Payments : public Handler {
public:
    using Handler::Handler;

    web::Response give_back(const web::Request& request, const StaffPerson& who) const;
};

// {kind} is an OutboxKind, {id} its subject's.
class Outbox : public Handler {
public:
    using Handler::Handler;

    web::Response retry(const web::Request& request, const StaffPerson& who) const;         // {kind}
    web::Response retry_refund(const web::Request& request, const StaffPerson& who) const;  // which moves money

private:
    web::Response again(const web::Request& request, const StaffPerson& who, OutboxKind kind) const;
};

}
