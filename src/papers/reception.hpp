// Where uploads are looked at, a few at a time: decoding a picture or reading a PDF takes a core for up to a second.
#pragma once

#include "base/bounded_work.hpp"
#include "papers/clamd.hpp"
#include "papers/paper_type.hpp"
#include "papers/pdf.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace cakey::papers {

struct ReceptionSettings {
    std::string pdf_program;
    std::string clamd_socket;  // empty: none
    int at_once = 1;
};

class Reception {
public:
    Reception(const ReceptionSettings& settings, Owners& owners);

    struct Received {
        PaperType type;
        int pages = 0;  // of a PDF
    };

    // As recognise(), and more: PDFs are read whole and bring nothing that acts by itself; nothing is known to be a
    // virus. `owner`: who brings it, one at a time; 0: nobody in particular. Busy when all places are taken, or theirs
    // is. `admitted` is asked once there is a place. Throws std::runtime_error when a program
    // or database that it needs is missing.
    std::variant<Received, PaperFlaw> receive(std::string_view bytes, std::int64_t owner,
                                              const std::function<bool()>& admitted);

    // A page of a PDF as PNG; nothing when it cannot be drawn. Busy when all of its own places are taken: a browser
    // asks for several at once, and asks again. `bytes` is called once there is a place.
    std::optional<std::string> page(const std::function<std::string()>& bytes, int number);

    // What the QR code in a JPEG photograph says, in UTF-8; nothing when none can be read, or it is no text. Anybody may ask:
    // Busy while others do, and no upload waits for it.
    std::optional<std::string> code(std::string_view photograph);

private:
    Pdf pdf_;
    Clamd clamd_;
    BoundedWork looking_;
    BoundedWork drawing_;
    BoundedWork reading_;
};

}
