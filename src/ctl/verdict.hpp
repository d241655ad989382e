// What became of an inspection, as a program's exit status says it.
#pragma once

namespace cakey::ctl {

enum class Verdict { right = 0, differs = 1, not_checked = 2 };

}
