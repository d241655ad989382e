// Names of companies, by the rules of the release that is being installed.
#pragma once

#include <iosfwd>

namespace cakey {
class Store;
}

namespace cakey::ctl {

// Fills in how names read where a program of before wrote none, each company in a transaction of its own. Tells of each
// that stays without: two accounts whose names read the same are for the desk to look at. Gives how many it filled in.
int fold_names(Store& store, std::ostream& out);

}
