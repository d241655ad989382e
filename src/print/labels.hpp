// Address labels for couriers' parcels.
#pragma once

#include "base/word.hpp"

#include <string>
#include <vector>

namespace cakey::print {

enum class LabelPaper { a4, thermal };

}

template <>
inline constexpr auto cakey::words<cakey::print::LabelPaper> = cakey::WordTable<cakey::print::LabelPaper, 2>{
    {{cakey::print::LabelPaper::a4, "a4"}, {cakey::print::LabelPaper::thermal, "thermal"}}};

template <>
inline constexpr auto cakey::labels<cakey::print::LabelPaper> = cakey::WordTable<cakey::print::LabelPaper, 2>{{
    {cakey::print::LabelPaper::a4, "A4 纸，每页 10 张"},
    {cakey::print::LabelPaper::thermal, "热敏纸，100×150 毫米"},
}};

namespace cakey::print {

struct AddressLabel {
    std::string name;
    std::string mobile;
    std::string address;
    std::string company;
    std::string order_number;
    std::string goods;  // what is inside, in a few words
};

// A PDF: ten on a page of A4, or a page each of 100 by 150 mm. There is at least one.
std::string labels_pdf(const std::vector<AddressLabel>& labels, LabelPaper paper);

}
