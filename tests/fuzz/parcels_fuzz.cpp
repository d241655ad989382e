// Files of courier numbers, and what is kept of them.
#include "domain/parcel_list.hpp"
#include "domain/text.hpp"

#include "fuzz/target.hpp"

#include <algorithm>
#include <string>

namespace cakey::fuzz {

namespace {

void must_be_one_cell(const std::string& text)
{
    must(text.size() <= 60, "what was read is short");
    must(std::ranges::none_of(text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }),
         "what was read stays in its cell");
}

}

void feed(std::string_view input)
{
    const auto read = read_parcels(input);
    must(read.flaw.has_value() == read.lines.empty(), "a file has lines, or it is told why not");
    must(read.lines.size() <= most_parcel_lines, "no more lines than may be");
    int last = 1;
    for (const auto& line : read.lines) {
        must(line.line > last, "lines stand in their order, behind the head");
        last = line.line;
        must_be_one_cell(line.order_number);
        must_be_one_cell(line.company);
        must_be_one_cell(line.number);
        must(!line.good() || line.courier, "what may go has a courier");
        must(!line.good() || tracking_number(*line.courier, line.number) == line.number, "and a number of theirs");
    }
    const auto text = parcel_text(read.lines);
    must(parcel_text(parcels_in(text)) == text, "what is kept comes back as it was");
}

}
