// cakey-pdf: looks into the PDF on standard input, in a process of its own. What a stranger made is read by large
// libraries here, far from keys and database, within bounds of memory and time.
#include "pdf/confine.hpp"
#include "pdf/draw.hpp"
#include "pdf/inspect.hpp"

#include <charconv>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

constexpr const char* usage = "usage: cakey-pdf inspect | draw PAGE, with a PDF on standard input\n";

std::string_view word_of(cakey::pdf::Verdict verdict)
{
    switch (verdict) {
    case cakey::pdf::Verdict::fine:
        return "fine";
    case cakey::pdf::Verdict::active:
        return "active";
    case cakey::pdf::Verdict::locked:
        return "locked";
    default:
        return "torn";
    }
}

}

int main(int argc, char** argv)
{
    const std::string_view command = argc > 1 ? argv[1] : "";
    if (!cakey::pdf::confine()) {
        std::cerr << "cakey-pdf: its bounds cannot be set\n";
        return 1;
    }
    try {
        const std::string bytes(std::istreambuf_iterator<char>(std::cin), {});
        if (command == "inspect" && argc == 2) {
            const auto inspected = cakey::pdf::inspect(bytes);
            std::cout << word_of(inspected.verdict) << ' ' << inspected.pages << '\n';
            return 0;
        }
        int page = 0;
        if (const std::string_view text = argc > 2 ? argv[2] : "";
            command == "draw" && argc == 3
            && std::from_chars(text.data(), text.data() + text.size(), page).ec == std::errc())
            return cakey::pdf::draw(bytes, page, "/dev/stdout") ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << "cakey-pdf: " << error.what() << '\n';
        return 1;
    }
    std::cerr << usage;
    return 2;
}
