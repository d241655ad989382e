// 「审计日志」: what was done, and what was denied. Administrators and auditors read it; nobody changes anything.
#pragma once

#include "pages/frame/handler.hpp"

namespace cakey::pages::desk {

class AuditLog : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response export_list(const web::Request& request, const StaffPerson& who) const;  // itself written down
};

}
