// 「对账」: the gateway's bills beside the books. {day} is a day in China, {id} a difference of it.
#pragma once

#include "pages/frame/handler.hpp"

namespace cakey::pages::desk {

class Bills : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;  // ?month=2026-11
    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response export_differences(const web::Request& request, const StaffPerson& who) const;
    web::Response ask_again(const web::Request& request, const StaffPerson& who) const;
};

class Differences : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response verify(const web::Request& request, const StaffPerson& who) const;

private:
    web::Response again(const web::Request& request, const StaffPerson& who, const Form& form) const;
};

}
