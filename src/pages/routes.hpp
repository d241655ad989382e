// The whole site: every page, and the routes that lead to them.
#pragma once

#include "pages/means.hpp"
#include "web/fcgi.hpp"
#include "web/log.hpp"

#include <memory>

namespace cakey::pages {

// One thread's site: its pages work through the thread's own Store. `means` and `log` outlive it.
std::unique_ptr<web::Handler> make_site(const Means& means, const web::Log& log);

}
