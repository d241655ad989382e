// Another signed-in browser of the company: POST /contact/sessions/{id}/end.
#pragma once

#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class SessionPage {
public:
    SessionPage(Store& store, const Urls& urls, const Screens& screens) : store_(store), urls_(urls), screens_(screens)
    {
    }

    web::Response destroy(const web::Request& request) const;

private:
    Store& store_;
    const Urls& urls_;
    const Screens& screens_;
};

}
