// What administrators keep: what the desk works by.
#pragma once

#include "domain/check_list.hpp"
#include "pages/frame/handler.hpp"

namespace cakey::pages::desk {

// 「审核清单」: what is looked at on each paper. {id} is an item's.
class CheckItems : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response create(const web::Request& request, const StaffPerson& who) const;
    web::Response edit(const web::Request& request, const StaffPerson& who) const;
    web::Response update(const web::Request& request, const StaffPerson& who) const;

private:
    web::Response list_with(const web::Request& request, const StaffPerson& who, const Form& form) const;
    web::Response edit_with(const web::Request& request, const StaffPerson& who, const CheckItem& item,
                            const Form& form) const;
};

}
