// The outlets' counter: what each has to hand over, and what it does for it. {no} is an order's number.
#pragma once

#include "pages/frame/handler.hpp"

#include <functional>

namespace cakey::pages::desk {

// 「待办」 of an outlet: ?lane=...
class OutletWork : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response print_day(const web::Request& request, const StaffPerson& who) const;
    web::Response change_settings(const web::Request& request, const StaffPerson& who) const;
};

class OutletHandler : public Handler {
protected:
    using Handler::Handler;

    // The order as its outlet sees it: no papers, no money. 422 when `form` has failed.
    web::Response screen(const web::Request& request, const StaffPerson& who, const Form& form) const;
    // With the order as the form was read.
    void act(const web::Request& request, const StaffPerson& who,
             const std::function<void(Unit&, Order&, Instant)>& deed) const;
    web::Response back(const web::Request& request, std::string_view event, std::string_view flash) const;
};

class OutletOrders : public OutletHandler {
public:
    using OutletHandler::OutletHandler;

    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response return_to_centre(const web::Request& request, const StaffPerson& who) const;
};

// 「已联系」 and 「预约」.
class OutletVisits : public OutletHandler {
public:
    using OutletHandler::OutletHandler;

    web::Response note_contact(const web::Request& request, const StaffPerson& who) const;
    web::Response appoint(const web::Request& request, const StaffPerson& who) const;
    web::Response cancel_appointment(const web::Request& request, const StaffPerson& who) const;
};

// 「已交付」, its slip on paper, and the signature of whoever took the goods.
class HandOvers : public OutletHandler {
public:
    using OutletHandler::OutletHandler;

    web::Response create(const web::Request& request, const StaffPerson& who) const;
    web::Response slip(const web::Request& request, const StaffPerson& who) const;
    web::Response signature(const web::Request& request, const StaffPerson& who) const;
};

}
