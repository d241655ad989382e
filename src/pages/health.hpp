// Health pages for load balancers: no session, no log of who asks.
#pragma once

#include "store/store.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

namespace cakey::pages {

class HealthPage {
public:
    explicit HealthPage(Store& store) : store_(store) {}

    // GET /healthz: the process is up.
    web::Response live(const web::Request& request) const;
    // GET /readyz: the database answers and has our schema; 503 when not.
    web::Response ready(const web::Request& request) const;

private:
    Store& store_;
};

}
