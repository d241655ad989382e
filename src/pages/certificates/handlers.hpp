// 「证书管理」: a company's certificates. {id} is the certificate's; a stranger's is not found.
#pragma once

#include "pages/frame/handler.hpp"

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

}
