// A company's own account: its home page, what we know of it, how it signs in.
#pragma once

#include "deeds/companies.hpp"
#include "pages/frame/handler.hpp"

namespace cakey::pages {

// 「首页」: what waits for the company, and its latest orders.
class Home : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const CompanyPerson& who) const;
    web::Response close_tour(const web::Request& request, const CompanyPerson& who) const;
};

// Details that 「订单申请」 may ask for: reached from there, the way leads on to the order.
class DetailsHandler : public Handler {
protected:
    using Handler::Handler;

    Page details_page(const web::Request& request, const CompanyPerson& who, std::string_view title, Here here) const;
    // For an order: to what is still missing, then to the order. Otherwise to `page`, with the flash message.
    web::Response next(const web::Request& request, const Company& company, const std::string& page,
                       std::string_view flash) const;
};

// 「基本信息」. Name and credit code stand still while an order is open, and are the desk's after one.
class Profile : public DetailsHandler {
public:
    using DetailsHandler::DetailsHandler;

    web::Response show(const web::Request& request, const CompanyPerson& who) const;
    // Posted: with what was typed so far, and the cities and counties of the province chosen.
    web::Response edit(const web::Request& request, const CompanyPerson& who) const;
    web::Response update(const web::Request& request, const CompanyPerson& who) const;

private:
    struct Found {
        Company company;
        Renaming renaming;
    };

    Found find(CompanyId company) const;
    web::Response again(const web::Request& request, const CompanyPerson& who, const Found& found, Form form) const;
};

// 「发票信息」
class InvoiceInfo : public DetailsHandler {
public:
    using DetailsHandler::DetailsHandler;

    web::Response show(const web::Request& request, const CompanyPerson& who) const;
    web::Response update(const web::Request& request, const CompanyPerson& who) const;
};

// 「用户信息」: whom we call, the password, the signed-in browsers.
class Contact : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const CompanyPerson& who) const;
    web::Response edit(const web::Request& request, const CompanyPerson& who) const;
    web::Response update(const web::Request& request, const CompanyPerson& who) const;
    web::Response change_password(const web::Request& request, const CompanyPerson& who) const;  // ends all sessions
    web::Response end_session(const web::Request& request, const CompanyPerson& who) const;      // {id}

private:
    Company company(const CompanyPerson& who) const;
    web::Response again(const web::Request& request, const CompanyPerson& who, Form form) const;
};

// 「邮件通知」: of which steps it is told by mail, and where.
class MailWishes : public Handler {
public:
    using Handler::Handler;

    web::Response edit(const web::Request& request, const CompanyPerson& who) const;
    web::Response update(const web::Request& request, const CompanyPerson& who) const;

private:
    web::Response again(const web::Request& request, const CompanyPerson& who, const Form& form,
                        MailPurposes chosen) const;
};

// 「下载企业数据」: all that we have of the company, for whoever knows the password.
class Archive : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const CompanyPerson& who) const;
    web::Response pack(const web::Request& request, const CompanyPerson& who) const;

private:
    web::Response form_page(const web::Request& request, const CompanyPerson& who, const Form& form) const;
};

// 「更换手机号」: password, a code to the old number and one to the new, all in one form, or nothing changes. Whoever no
// longer has the old number asks the desk (requests/) and comes back with its grant: it stands for the code to the old
// number, once and for one new number.
class MobileChange : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const CompanyPerson& who) const;
    web::Response create(const web::Request& request, const CompanyPerson& who) const;
    web::Response send_old_code(const web::Request& request, const CompanyPerson& who) const;
    web::Response send_new_code(const web::Request& request, const CompanyPerson& who) const;

private:
    // Whose number it is, and what the desk was asked about it.
    struct Owner {
        Company company;
        std::optional<IdentityRequest> request;  // the newest one
        bool granted = false;                    // the new number is fixed
    };

    Owner find(CompanyId company) const;
    web::Response again(const web::Request& request, const CompanyPerson& who, const Owner& owner, Form form) const;
};

}
