// 「发货」: courier numbers for many orders from a file, and labels for their parcels.
#pragma once

#include "pages/frame/handler.hpp"

namespace cakey::pages::desk {

// What one operator has claimed and a courier is to bring. {id} is a file's, looked at and not yet taken over.
class Parcels : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response export_list(const web::Request& request, const StaffPerson& who) const;  // to be filled in
    web::Response create(const web::Request& request, const StaffPerson& who) const;       // a file
    web::Response show(const web::Request& request, const StaffPerson& who) const;         // {id}, line by line
    web::Response dispatch(const web::Request& request, const StaffPerson& who) const;     // {id}

private:
    web::Response screen(const web::Request& request, const StaffPerson& who, const Form& form) const;
};

class Labels : public Handler {
public:
    using Handler::Handler;

    web::Response print(const web::Request& request, const StaffPerson& who) const;
};

}
