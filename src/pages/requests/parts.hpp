// What requests look like to a company, and to the desk.
#pragma once

#include "domain/unfinished.hpp"
#include "web/view.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cakey::pages {

// What hinders a deletion: HINDERED with a row each. `address`: where it is, to those who look.
void show_unfinished(web::Fields& page, const std::vector<Unfinished>& unfinished,
                     const std::function<std::string(const Unfinished&)>& address);

}
