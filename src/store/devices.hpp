// Browsers that companies and staff have signed in with, in the database.
#pragma once

#include "domain/device.hpp"
#include "store/link.hpp"

#include <string>

namespace cakey {

class Devices {
public:
    explicit Devices(Link& link) : link_(link) {}

    // Whether anybody has signed in with it: the token is one of ours.
    bool is_known(const std::string& token_hash);
    // That company, or that staff member, signs in with it now.
    void seen(const std::string& token_hash, CompanyId company, Instant now);
    void seen(const std::string& token_hash, StaffId staff, Instant now);
    int remove_dead(Instant now);

private:
    void keep(std::optional<Device> known, Device fresh);

    Link& link_;
};

}
