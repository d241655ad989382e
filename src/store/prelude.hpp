// What each unit of the store reads: the tables, as ODB maps them, and libodb. A prelude like src/base/standard.hpp, but
// for one thing: where libodb needs a cure, it comes from here.
#ifdef ODB_NEEDS_CURE
#include "store/odb_cxx20.hxx"
#endif
#include "base/standard.hpp"
#include "store/link_odb.hpp"

#include "mapped-odb.hxx"
