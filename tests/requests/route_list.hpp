// Every route of the site, read out of src/pages/routes.cpp, so that no test of "each route" can forget one.
#pragma once

#include <string>
#include <vector>

namespace cakey::requests {

struct RouteLine {
    std::string method;      // "GET", "POST"
    std::string pattern;     // "/orders/{no}"
    std::string access;      // "company"
    bool confirmed = false;  // by a second factor, lately

    bool names(const std::string& variable) const { return pattern.find('{' + variable + '}') != std::string::npos; }
    // With the site's prefix; an order's number in place of {no}, something that could be there in place of the rest.
    std::string target(const std::string& order_number) const;
};

// std::runtime_error when there are suspiciously few.
const std::vector<RouteLine>& all_routes();

}
