// What cakey-pdf says of a PDF: written by it, read by whoever asks.
#pragma once

#include "base/word.hpp"

namespace cakey::pdf {

enum class Verdict {
    fine,
    torn,    // not to be read to its end
    locked,  // opens with a password only
    active,  // something in it acts by itself or brings another file: scripts, programs, forms of XFA
};

struct Inspected {
    Verdict verdict = Verdict::torn;
    int pages = 0;
};

}

template <>
inline constexpr auto cakey::words<cakey::pdf::Verdict> = cakey::WordTable<cakey::pdf::Verdict, 4>{{
    {cakey::pdf::Verdict::fine, "fine"},
    {cakey::pdf::Verdict::torn, "torn"},
    {cakey::pdf::Verdict::locked, "locked"},
    {cakey::pdf::Verdict::active, "active"},
}};
