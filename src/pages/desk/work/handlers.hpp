// 「待办」: what waits at the desk, by filters that stand in the address, and under the names that somebody gave them.
#pragma once

#include "pages/frame/handler.hpp"

namespace cakey::pages::desk {

class WorkQuery;

class Work : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    // How many of the list's orders came after ?since=..., for the page that is open: JSON, 304 while it is as it was.
    web::Response fresh(const web::Request& request, const StaffPerson& who) const;
    web::Response save_view(const web::Request& request, const StaffPerson& who) const;
    web::Response remove_view(const web::Request& request, const StaffPerson& who) const;  // {id}

private:
    web::Response page(const web::Request& request, const StaffPerson& who, WorkQuery query,
                       const Form& form) const;
};

}
