// What companies upload, day by day.
#pragma once

#include "domain/upload_day.hpp"
#include "store/link.hpp"

#include <string>

namespace cakey {

class UploadDays {
public:
    explicit UploadDays(Link& link) : link_(link) {}

    // Of that company and day, new when there is none; locked until the transaction ends.
    UploadDay of(CompanyId company, const std::string& day);
    void save(UploadDay& day);
    int remove_before(const std::string& day);

private:
    Link& link_;
};

}
