// 「证书管理」: a company's certificates, and having one renewed by itself. {id} is the certificate's; a stranger's is not
// found.
#pragma once

#include "deeds/renewals.hpp"
#include "pages/frame/handler.hpp"

#include <optional>

namespace cakey::pages {

class Certificates : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const CompanyPerson& who) const;
    web::Response show(const web::Request& request, const CompanyPerson& who) const;      // 「证书详情」
    web::Response download(const web::Request& request, const CompanyPerson& who) const;  // {kind}: a CertificateFile
    web::Response ask_revocation(const web::Request& request, const CompanyPerson& who) const;  // 「申请注销」
    web::Response withdraw_revocation(const web::Request& request, const CompanyPerson& who) const;

private:
    web::Response screen(const web::Request& request, const CompanyPerson& who, const Form& form) const;
};

// 「证书登录」, at the port where the web server asks browsers for a certificate; at any other there is none.
class CertificateSignIn : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const Visitor& who) const;
    web::Response create(const web::Request& request, const Visitor& who) const;

private:
    struct Shown {
        std::optional<deeds::Renewable> found;
        std::optional<RenewalObstacle> obstacle;
    };

    Shown shown(const web::Request& request) const;
    web::Response screen(const web::Request& request, const Visitor& who, const Shown& shown, int status) const;
};

// 「证书延期」, for whoever signed in with that certificate.
class Renewals : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const CompanyPerson& who) const;
    web::Response create(const web::Request& request, const CompanyPerson& who) const;

private:
    web::Response screen(const web::Request& request, const CompanyPerson& who, const Form& form) const;
};

// 「制作证书」 of an order that is downloaded: {no} is its number, {id} a certificate's of it.
class FileCertificates : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const CompanyPerson& who) const;
    web::Response status(const web::Request& request, const CompanyPerson& who) const;   // {"states": "issued free"}
    web::Response chain(const web::Request& request, const CompanyPerson& who) const;    // for the file: PEM
    web::Response create(const web::Request& request, const CompanyPerson& who) const;   // a request
    web::Response abandon(const web::Request& request, const CompanyPerson& who) const;  // 「重新生成」
    web::Response receive(const web::Request& request, const CompanyPerson& who) const;  // 「已保存」

private:
    web::Response screen(const web::Request& request, const CompanyPerson& who, const Form& form) const;
};

}
