// multipart/form-data (RFC 7578), read as it comes in: an upload is in memory once, and never beyond its bound. What is
// longer is read to its end and left out, so that the form with it can come back.
#pragma once

#include "web/body.hpp"
#include "web/form.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace cakey::web {

// BadRequest 400 for a body that is not what its type says, 413 for too long a field or too many files.
class MultipartReader {
public:
    // Fields and files are put into `form`, each when it is complete.
    MultipartReader(std::string_view content_type, const BodyRule& rule, Form& form);

    void feed(std::string_view chunk);
    void finish() const;  // 400 when the last part has not ended

private:
    enum class Inside { preamble, content, boundary_end, heads, epilogue };

    bool step();
    bool read_content();
    bool read_boundary_end();
    bool read_heads();
    void begin_part(std::string_view heads);
    void keep(std::string_view content);
    void end_part();

    BodyRule rule_;
    Form& form_;
    std::string delimiter_;  // "\r\n--boundary"
    std::string pending_;    // what has come in and is not understood yet
    Inside inside_ = Inside::preamble;
    std::variant<Field, Upload> part_;
};

}
