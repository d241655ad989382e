// 「对账」: the gateway's bills beside the books. {day} is a day in China, {id} a difference of it. 「转账退款」: refunds that go
// back past the gateway.
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

// 「转账退款」 is entered, with the bank's slip: the first of two pairs of eyes. {id} is the refund's.
class Transfers : public Handler {
public:
    using Handler::Handler;

    web::Response edit(const web::Request& request, const StaffPerson& who) const;
    web::Response create(const web::Request& request, const StaffPerson& who) const;

private:
    web::Response again(const web::Request& request, const StaffPerson& who, const Form& form) const;
};

// It is looked at beside its slip, and decided about. {no} is the settlement's number.
class Settlements : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response slip(const web::Request& request, const StaffPerson& who) const;       // watched by the audit log
    web::Response slip_page(const web::Request& request, const StaffPerson& who) const;  // {page}, as a picture
    web::Response confirm(const web::Request& request, const StaffPerson& who) const;
    web::Response reject(const web::Request& request, const StaffPerson& who) const;

private:
    SettlementPaper read_slip(const web::Request& request, const StaffPerson& who, int page) const;
    web::Response again(const web::Request& request, const StaffPerson& who, const Form& form) const;
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
