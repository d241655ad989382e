// Requests about who a company is, at the desk. {no} is the request's number.
#pragma once

#include "pages/frame/handler.hpp"

namespace cakey::pages::desk {

class Requests : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response paper(const web::Request& request, const StaffPerson& who) const;  // {kind}: watched by the audit log
    web::Response paper_page(const web::Request& request, const StaffPerson& who) const;  // and {page}, as a picture
    web::Response approve(const web::Request& request, const StaffPerson& who) const;
    web::Response refuse(const web::Request& request, const StaffPerson& who) const;

private:
    IdentityPaper read_paper(const web::Request& request, const StaffPerson& who, int page) const;
    web::Response again(const web::Request& request, const StaffPerson& who, const Form& form) const;
};

}
