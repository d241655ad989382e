// What anybody may read: the user manual, the agreement, the outlets; and the pages for load balancers.
#pragma once

#include "pages/frame/handler.hpp"

namespace cakey::pages {

class Guide : public Handler {  // 「用户手册」
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const Visitor& who) const;
    web::Response blank_form(const web::Request& request, const Visitor& who) const;  // the application form, empty
};

class ServiceAgreement : public Handler {  // 「服务协议」. {id} is the number of a version
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const Visitor& who) const;  // the one in force
    web::Response show_version(const web::Request& request, const Visitor& who) const;
    // By a company whose registration agreed to an older one.
    web::Response agree(const web::Request& request, const CompanyPerson& who) const;
};

class Outlets : public Handler {  // 「办理网点」
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const Visitor& who) const;  // by city with ?city=...
};

class SecurityContact : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request) const;  // security.txt (RFC 9116); 404 when nobody is named
};

class FieldChecks : public Handler {  // of one field, while its form is filled in. {kind} is a pages::TextRule
public:
    using Handler::Handler;

    // JSON: its text as it should be, or with 422 the error.
    web::Response create(const web::Request& request, const Visitor& who) const;
};

// What the SMS provider and the invoice issuer push. Neither signs it, so it is a hint: the worker asks them.
class Hints : public Handler {
public:
    using Handler::Handler;

    web::Response receipts(const web::Request& request) const;
    web::Response invoice(const web::Request& request) const;
};

class Health : public Handler {
public:
    using Handler::Handler;

    web::Response live(const web::Request& request) const;   // the process is up
    web::Response ready(
        const web::Request& request) const;  // the database answers and has our schema; 503 says what not
};

}
