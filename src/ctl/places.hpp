// Files and folders that settings name, as the program's user finds them: whoever asks must be that user, or the answer is
// another's.
#pragma once

#include <string>

namespace cakey::ctl {

// Each gives what is to be said of it. std::runtime_error, that names the path and says why, when it will not do.

// As access(2) has it.
std::string may(int what, const std::string& path);

// A folder that the program fills. Its unit makes the one that is the setting's default, and so does cakey.init: before the first
// start it need not be there.
std::string may_fill(const std::string& folder, const std::string& by_default);

// The same where the program makes the folder, and those above it, itself.
std::string may_make(const std::string& folder, const std::string& by_default);

}
