// What the process may do from now on: less than its user may.
#pragma once

namespace cakey::pdf {

// Bounds of memory and processor; no file but fonts, libraries and what is open already; no network, no other program,
// no other process. What the kernel does not know (Landlock came with Linux 5.13), or a container keeps from us, is left
// out; false when anything else fails.
bool confine();

}
