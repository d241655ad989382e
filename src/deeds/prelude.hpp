// What stands above the store reads of it. A prelude like src/base/standard.hpp, for the deeds, the work and cakeyctl.
#include "base/standard.hpp"
#include "store/store.hpp"
