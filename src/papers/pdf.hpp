// PDFs and photographs, looked into by cakey-pdf: a process of its own for each, with bounds of its own.
#pragma once

#include "pdf/verdict.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cakey::papers {

class Pdf {
public:
    // `program`: where cakey-pdf is.
    explicit Pdf(std::string program) : program_(std::move(program)) {}

    // What has not come to an end within some seconds is torn. Throws std::runtime_error when the program cannot be
    // run.
    pdf::Inspected inspect(std::string_view bytes) const;
    // The page, counted from 1, as PNG; nothing when it cannot be drawn.
    std::optional<std::string> draw(std::string_view bytes, int page) const;
    // What the QR code in a JPEG photograph says, as the bytes that it has; nothing when none can be read.
    std::optional<std::string> code(std::string_view photograph) const;

private:
    std::string program_;
};

}
