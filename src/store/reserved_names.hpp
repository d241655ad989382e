// Names that are kept for who had them. Whether one is, Companies::is_taken tells.
#pragma once

#include "domain/reserved_name.hpp"
#include "store/link.hpp"

namespace cakey {

class ReservedNames {
public:
    explicit ReservedNames(Link& link) : link_(link) {}

    void add(ReservedName& name);
    int remove_dead(Instant now);

private:
    Link& link_;
};

}
