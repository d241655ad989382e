// Settings in the database: each change is a row, none is taken back.
#pragma once

#include "domain/setting.hpp"
#include "store/link.hpp"

#include <vector>

namespace cakey {

class Settings {
public:
    explicit Settings(Link& link) : link_(link) {}

    int value(Setting setting, Instant at);  // as it was, or is, then
    std::vector<SettingChange> changes();    // each behind the one that it follows
    void add(SettingChange& change);

private:
    Link& link_;
};

}
