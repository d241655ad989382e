// Who agreed to a version of the agreement, as people read it.
#pragma once

#include "store/list_page.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {

struct ConsentRow {
    std::int64_t company_id = 0;
    std::string company;  // its name
    Instant at;
    bool registered = false;  // with its registration: the audit log has the address
    std::string address;
    std::string browser;

    ListPlace place() const { return {at, company_id}; }
};

struct ConsentFilter {
    static constexpr int page_size = 50;

    int version = 0;                  // of the agreement
    std::optional<ListPlace> after;   // older than that row
    std::optional<ListPlace> before;  // newer than that row
};

using ConsentPage = ListPage<ConsentRow>;

struct ConsentCount {
    int version = 0;
    std::int64_t companies = 0;
};

}
