// The QR code in a photograph.
#pragma once

#include <optional>
#include <string>

namespace cakey::pdf {

// What it says, as the bytes that it has; nothing when none can be read. What is no JPEG picture ends the program: that is
// libjpeg's way, and this program has nothing else to do.
std::optional<std::string> code_in(const std::string& photograph);

}
