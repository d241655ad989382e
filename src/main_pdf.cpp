// cakey-pdf: looks into the PDF or photograph on standard input, in a process of its own. What a stranger made is read by large
// libraries here, far from keys and database, within bounds of memory and time.
#include "base/numbers.hpp"
#include "pdf/code.hpp"
#include "pdf/confine.hpp"
#include "pdf/draw.hpp"
#include "pdf/inspect.hpp"

#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

constexpr const char* usage = "usage: cakey-pdf inspect | draw PAGE, with a PDF on standard input\n"
                              "       cakey-pdf code, with a JPEG picture on standard input\n";

}

int main(int argc, char** argv)
{
    const std::string_view command = argc > 1 ? argv[1] : "";
    if (command == "--help" || command == "--version") {
        std::cout << (command == "--help" ? usage : "cakey-pdf " CAKEY_VERSION "\n");
        return 0;
    }
    if (!cakey::pdf::confine()) {
        std::cerr << "cakey-pdf: its bounds cannot be set\n";
        return 1;
    }
    try {
        const std::string bytes(std::istreambuf_iterator<char>(std::cin), {});
        if (command == "inspect" && argc == 2) {
            const auto inspected = cakey::pdf::inspect(bytes);
            std::cout << cakey::word(inspected.verdict) << ' ' << inspected.pages << '\n';
            return 0;
        }
        if (const auto page = cakey::whole_number<int>(argc == 3 ? argv[2] : ""); command == "draw" && page)
            return cakey::pdf::draw(bytes, *page, "/dev/stdout") ? 0 : 1;
        if (command == "code" && argc == 2) {
            const auto said = cakey::pdf::code_in(bytes);
            std::cout << said.value_or("");
            return said ? 0 : 1;
        }
    } catch (const std::exception& error) {
        std::cerr << "cakey-pdf: " << error.what() << '\n';
        return 1;
    }
    std::cerr << usage;
    return 2;
}
