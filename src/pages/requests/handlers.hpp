// Requests about who a company is or how it is reached, as its own people make them. What the desk makes of them is in
// desk/requests/.
#pragma once

#include "pages/frame/handler.hpp"

namespace cakey::pages {

// 「申请柜台办理」: a new mobile for a company that no longer has the old one.
class MobileRequests : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const CompanyPerson& who) const;
    web::Response create(const web::Request& request, const CompanyPerson& who) const;
    web::Response withdraw(const web::Request& request, const CompanyPerson& who) const;

private:
    struct Found {
        Company company;
        bool waiting = false;  // one is open, or granted and not yet used
        int asked = 0;         // in the last day
    };

    Found find(CompanyId company) const;
    web::Response again(const web::Request& request, const CompanyPerson& who, const Company& company,
                        const Form& form) const;
};

// 「申请注销账户」: the account is to be closed, and what the law does not want kept forgotten.
class Deletions : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const CompanyPerson& who) const;
    web::Response create(const web::Request& request, const CompanyPerson& who) const;
    web::Response withdraw(const web::Request& request, const CompanyPerson& who) const;

private:
    struct Found {
        Company company;
        std::optional<IdentityRequest> newest;
        std::vector<Unfinished> unfinished;
        int asked = 0;  // in the last day
    };

    Found find(CompanyId company) const;
    web::Response again(const web::Request& request, const CompanyPerson& who, const Found& found,
                        const Form& form) const;
};

}
