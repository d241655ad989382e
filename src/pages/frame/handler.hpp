// What every handler is: the thread's means, under their names.
#pragma once

#include "base/clock.hpp"
#include "crypto/sealed.hpp"
#include "pages/frame/form.hpp"
#include "pages/frame/numbers.hpp"
#include "pages/frame/screens.hpp"
#include "pages/frame/url.hpp"
#include "pages/frame/words.hpp"
#include "pages/means.hpp"
#include "store/catalogue_copy.hpp"
#include "store/store.hpp"

namespace cakey::pages {

// A handler class has the verbs of one resource (list, show, edit, create, update, remove, and the deeds on it), and no
// state of its own. Each takes the request and who asks; routes.cpp says at which address.
class Handler {
public:
    explicit Handler(const Means& means)
        : means_(means),
          store_(means.store),
          clock_(means.clock),
          urls_(means.urls),
          screens_(means.screens),
          seal_(means.seal)
    {
    }

protected:
    // The event goes into the log, the browser to `location` with that message (frame/words.hpp).
    web::Response done(const web::Request& request, std::string_view event, const std::string& location,
                       std::string_view flash) const
    {
        request.log().event = event;
        return screens_.see_other(location, flash);
    }

    // The same page at the port where browsers are asked for a certificate; empty: nobody is.
    std::string at_certificate_port(const std::string& path) const
    {
        const auto& site = means_.certificate_url;
        return site.empty() || !means_.certificates ? std::string() : site + path.substr(urls_.prefix().size());
    }
    // The same page on the site, from there.
    std::string on_site(const std::string& path) const
    {
        return means_.public_url + path.substr(urls_.prefix().size());
    }

    // Store::transact, with the time that it is.
    template <class Work>
    auto transact(const Work& work) const
    {
        const auto now = clock_.now();
        return store_.transact([&](Unit& unit) { return work(unit, now); });
    }

    const Means& means_;
    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    const crypto::Seal& seal_;
};

}
