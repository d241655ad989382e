// Companies at the desk. {id} is the company's.
#pragma once

#include "domain/taxpayer_check.hpp"
#include "pages/frame/handler.hpp"

namespace cakey {
class Company;
}

namespace cakey::pages::desk {

// Found by name or credit code (?q=...), and all that the desk knows of one.
class Companies : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response show(const web::Request& request, const StaffPerson& who) const;

protected:
    // With what was typed to say that it is no general taxpayer.
    web::Response screen(const web::Request& request, const StaffPerson& who, const Form& form) const;
};

// 「变更名称或代码」, with the papers that show it: the first of two pairs of eyes.
class Names : public Handler {
public:
    using Handler::Handler;

    web::Response edit(const web::Request& request, const StaffPerson& who) const;
    web::Response create(const web::Request& request, const StaffPerson& who) const;

private:
    web::Response again(const web::Request& request, const StaffPerson& who, Form form) const;
};

// 「收回企业名称」: the first of two pairs of eyes.
class Reclaims : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response create(const web::Request& request, const StaffPerson& who) const;

private:
    web::Response again(const web::Request& request, const StaffPerson& who, const Form& form) const;
};

// Whether a company is a general taxpayer: 「专用发票资格」. {check} is the check's.
class Taxpayers : public Companies {
public:
    using Companies::Companies;

    web::Response confirm(const web::Request& request, const StaffPerson& who) const;
    web::Response refuse(const web::Request& request, const StaffPerson& who) const;

private:
    web::Response decide(const web::Request& request, const StaffPerson& who, TaxpayerVerdict verdict,
                         const std::string& why) const;
};

}
