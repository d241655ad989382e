// Browsers that companies have signed in with, in the database.
#pragma once

#include "domain/device.hpp"
#include "store/link.hpp"

#include <string>

namespace cakey {

class Devices {
public:
    explicit Devices(Link& link) : link_(link) {}

    // Whether any company has signed in with it: the token is one of ours.
    bool is_known(const std::string& token_hash);
    // The company signs in with it now.
    void seen(const std::string& token_hash, CompanyId company, Instant now);
    int remove_dead(Instant now);

private:
    Link& link_;
};

}
