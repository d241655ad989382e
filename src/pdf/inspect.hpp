// What is in a PDF, by qpdf.
#pragma once

#include <string>

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

// Looks at every object, those inside object streams too; what belongs to nothing counts as well.
Inspected inspect(const std::string& bytes);

}
