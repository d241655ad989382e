// A paper without its content, as lists need it.
#pragma once

#include "domain/paper.hpp"

#include <string>

namespace cakey {

struct PaperRow {
    std::int64_t id = 0;
    std::int64_t order_id = 0;
    PaperKind kind = PaperKind::application_form;
    std::string file_name;
    std::string media_type;
    std::int64_t size = 0;
    std::string sha256;
    Instant uploaded_at;
    int pages = 0;
};

}
