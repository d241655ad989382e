// Things that administrators keep and auditors read, in one way: listed, added, changed, as files. Nothing that orders
// name is ever deleted; it is taken out of use.
#pragma once

#include "pages/desk/administration/kept_noun.hpp"
#include "pages/frame/handler.hpp"
#include "store/audit_rows.hpp"

namespace cakey::pages::desk {

// All of them, with the forms for one more and for a file.
template <class Thing>
class KeptListScreen : public Handler {
public:
    using Handler::Handler;

    // `typed`: of a new one that was wrong; null: nothing yet.
    web::Response show(const web::Request& request, const StaffPerson& who, const Form* typed, const Form& file) const;
};

template <class Thing>
class KeptThings : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response create(const web::Request& request, const StaffPerson& who) const;
    web::Response show(const web::Request& request, const StaffPerson& who) const;    // {id}
    web::Response update(const web::Request& request, const StaffPerson& who) const;  // {id}

private:
    struct One {
        Thing thing;
        AuditPage changes;
    };

    static One one_in(Unit& unit, const web::Request& request);  // of {id}
    web::Response show_with(const web::Request& request, const StaffPerson& who, const One& found,
                            const Form& form) const;
};

template <class Thing>
class KeptFiles : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const StaffPerson& who) const;       // the file of all
    web::Response look_at(const web::Request& request, const StaffPerson& who) const;    // changes nothing yet
    web::Response take_over(const web::Request& request, const StaffPerson& who) const;  // what was looked at
};

extern template class KeptListScreen<Outlet>;
extern template class KeptListScreen<Platform>;
extern template class KeptListScreen<CheckItem>;
extern template class KeptListScreen<RefusalReason>;
extern template class KeptListScreen<Announcement>;
extern template class KeptThings<Outlet>;
extern template class KeptThings<Platform>;
extern template class KeptThings<CheckItem>;
extern template class KeptThings<RefusalReason>;
extern template class KeptThings<Announcement>;
extern template class KeptFiles<Outlet>;
extern template class KeptFiles<Platform>;
extern template class KeptFiles<CheckItem>;
extern template class KeptFiles<RefusalReason>;
extern template class KeptFiles<Announcement>;

}
