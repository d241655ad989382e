// An uploaded file on its way into the database: recognised by content, sealed for its place.
#pragma once

#include "crypto/sealed.hpp"
#include "web/form.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace cakey::pages {

struct ReceivedFile {
    std::string file_name;       // one line, never empty
    std::string media_type;      // by content
    std::int64_t size = 0;       // bytes, before sealing
    std::string sha256;          // hexadecimal, before sealing
    std::string content_sealed;
};

// The file, or what is wrong with it and what to do. `name_if_none` is for a file whose own name cannot be shown.
std::variant<ReceivedFile, std::string_view> received_file(const web::Upload& upload, std::string_view name_if_none,
                                                           std::string_view place, const crypto::Seal& seal);

}
