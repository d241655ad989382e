// What is in a PDF, by qpdf.
#pragma once

#include "pdf/verdict.hpp"

#include <string>

namespace cakey::pdf {

// Looks at every object, those inside object streams too; what belongs to nothing counts as well.
Inspected inspect(const std::string& bytes);

}
