// What administrators keep: what the desk works by, and what companies are told. Auditors read it.
#pragma once

#include "domain/announcement.hpp"
#include "domain/check_list.hpp"
#include "domain/refusal_reason.hpp"
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

// 「协议」: versions of the service agreement, and who agreed to them. {id} is a version's number.
class Agreements : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response export_list(const web::Request& request, const StaffPerson& who) const;
    web::Response begin(const web::Request& request, const StaffPerson& who) const;
    web::Response create(const web::Request& request, const StaffPerson& who) const;
    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response withdraw(const web::Request& request, const StaffPerson& who) const;
    web::Response export_consents(const web::Request& request, const StaffPerson& who) const;

    static constexpr std::size_t largest_form = 128 * 1024;  // bytes

private:
    web::Response begin_with(const web::Request& request, const StaffPerson& who, const Form& form) const;
    web::Response show_with(const web::Request& request, const StaffPerson& who, const Form& form) const;
};

// 「公告」. {id} is one's.
class Announcements : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response create(const web::Request& request, const StaffPerson& who) const;
    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response update(const web::Request& request, const StaffPerson& who) const;
    web::Response export_list(const web::Request& request, const StaffPerson& who) const;
    web::Response import_list(const web::Request& request, const StaffPerson& who) const;

private:
    web::Response list_with(const web::Request& request, const StaffPerson& who, const Form& form) const;
    web::Response show_with(const web::Request& request, const StaffPerson& who, const Announcement& one,
                            const Form& form) const;
};

// 「拒绝原因」: the templates that operators choose from. {id} is one's.
class RefusalReasons : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response create(const web::Request& request, const StaffPerson& who) const;
    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response update(const web::Request& request, const StaffPerson& who) const;
    web::Response export_list(const web::Request& request, const StaffPerson& who) const;
    web::Response import_list(const web::Request& request, const StaffPerson& who) const;

private:
    web::Response list_with(const web::Request& request, const StaffPerson& who, const Form& form) const;
    web::Response show_with(const web::Request& request, const StaffPerson& who, const RefusalReason& one,
                            const Form& form) const;
};

}
