// What administrators keep: what the desk works by, and what companies are told. Auditors read it.
#pragma once

#include "domain/certificate_proposal.hpp"
#include "domain/price_book.hpp"
#include "pages/desk/administration/kept_file.hpp"
#include "pages/desk/administration/kept_things.hpp"
#include "pages/frame/handler.hpp"

namespace cakey::pages::desk {

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

// 「网点」, 「平台」, 「审核清单」, 「拒绝原因」, 「公告」. {id} is one's.
using Outlets = KeptThings<Outlet>;
using OutletFiles = KeptFiles<Outlet>;
using Platforms = KeptThings<Platform>;
using PlatformFiles = KeptFiles<Platform>;
using CheckItems = KeptThings<CheckItem>;
using CheckItemFiles = KeptFiles<CheckItem>;
using RefusalReasons = KeptThings<RefusalReason>;
using RefusalReasonFiles = KeptFiles<RefusalReason>;
using Announcements = KeptThings<Announcement>;
using AnnouncementFiles = KeptFiles<Announcement>;

// Whether an outlet has whoever takes goods sign on the screen. {id} is the outlet's.
class OutletSignatures : public Handler {
public:
    using Handler::Handler;

    web::Response update(const web::Request& request, const StaffPerson& who) const;
};

// 「价格」: what is in force, what was, and what will be. Each change is looked at before it is made.
class Prices : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;  // ?on=2027-01-01
    web::Response export_list(const web::Request& request, const StaffPerson& who) const;
    web::Response quote(const web::Request& request, const StaffPerson& who) const;  // what an order would cost
    web::Response begin(const web::Request& request, const StaffPerson& who) const;  // ?business_type=&item=&years=
    web::Response look_at(const web::Request& request, const StaffPerson& who) const;
    web::Response look_at_file(const web::Request& request, const StaffPerson& who) const;
    web::Response create(const web::Request& request, const StaffPerson& who) const;
    web::Response remove(const web::Request& request, const StaffPerson& who) const;  // {id}

private:
    web::Response begin_with(const web::Request& request, const StaffPerson& who, const Form& form) const;
    web::Response list_with(const web::Request& request, const StaffPerson& who, const Form& file) const;
    web::Response preview(const web::Request& request, const StaffPerson& who, std::vector<FileLine<Price>> lines,
                          int status = 200) const;
};

// 「证书模板」: what certificates of each kind say. One administrator proposes, another one decides. {id} is a version's.
class CertificateProfiles : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response begin(const web::Request& request, const StaffPerson& who) const;  // ?kind=sm2
    web::Response create(const web::Request& request, const StaffPerson& who) const;
    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response approve(const web::Request& request, const StaffPerson& who) const;
    web::Response refuse(const web::Request& request, const StaffPerson& who) const;
    web::Response withdraw(const web::Request& request, const StaffPerson& who) const;

private:
    web::Response begin_with(const web::Request& request, const StaffPerson& who, ProfileKind kind, std::int64_t newest,
                             const Form& form) const;
    web::Response show_with(const web::Request& request, const StaffPerson& who, const Form& form) const;
};

// 「消息文案」. {kind} is a mail's word.
class Texts : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response show(const web::Request& request, const StaffPerson& who) const;
};

// 「设置」. {kind} is a setting's word.
class Settings : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response update(const web::Request& request, const StaffPerson& who) const;
    web::Response export_list(const web::Request& request, const StaffPerson& who) const;
    web::Response look_at_file(const web::Request& request, const StaffPerson& who) const;  // changes nothing yet
    web::Response take_over(const web::Request& request, const StaffPerson& who) const;     // what was looked at

private:
    web::Response list_with(const web::Request& request, const StaffPerson& who, const Form& form) const;
};

}
