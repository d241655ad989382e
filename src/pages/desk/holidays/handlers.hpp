// 「节假日」: the calendar that due times are counted by, as administrators keep it and auditors read it.
#pragma once

#include "pages/frame/handler.hpp"

namespace cakey::pages::desk {

class Holidays : public Handler {
public:
    static constexpr std::size_t largest_file = 64 * 1024;

    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;  // ?year=2026
    web::Response update(const web::Request& request, const StaffPerson& who) const;
    web::Response remove(const web::Request& request, const StaffPerson& who) const;  // {day}
    web::Response import_list(const web::Request& request, const StaffPerson& who) const;
    web::Response export_list(const web::Request& request, const StaffPerson& who) const;  // ?year=2026

private:
    web::Response page(const web::Request& request, const StaffPerson& who, int year, const Form& form) const;
    web::Response set(const web::Request& request, const StaffPerson& who, const std::vector<Holiday>& holidays) const;
};

}
