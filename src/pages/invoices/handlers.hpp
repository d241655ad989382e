// 「发票管理」: a company's invoices. {no} is the order's number, {kind} a file's format.
#pragma once

#include "pages/frame/form.hpp"
#include "pages/frame/handler.hpp"

namespace cakey::pages {

class Invoices : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const CompanyPerson& who) const;
    web::Response show(const web::Request& request, const CompanyPerson& who) const;      // every invoice of the order
    // Of the newest one, or of ?number=, which may be a red letter's.
    web::Response download(const web::Request& request, const CompanyPerson& who) const;
    web::Response mail(const web::Request& request, const CompanyPerson& who) const;      // 「重新发送」
    web::Response pack(const web::Request& request, const CompanyPerson& who) const;      // all of ?year=2026, as a zip

private:
    web::Response page_of(const web::Request& request, const CompanyPerson& who, const Form& form) const;
};

// 「换开发票」: its buyer is named wrong. Of the order's newest invoice.
class Reissues : public Handler {
public:
    using Handler::Handler;

    web::Response begin(const web::Request& request, const CompanyPerson& who) const;
    web::Response create(const web::Request& request, const CompanyPerson& who) const;
    web::Response withdraw(const web::Request& request, const CompanyPerson& who) const;

private:
    web::Response form_page(const web::Request& request, const CompanyPerson& who, const Form& form) const;
};

}
