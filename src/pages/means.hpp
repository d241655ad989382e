// What pages are made with: one of each per thread, kept by reference.
#pragma once

#include "crypto/passwords.hpp"
#include "crypto/sealed.hpp"
#include "base/clock.hpp"
#include "domain/outside.hpp"
#include "pages/hashing.hpp"
#include "pages/frame/screens.hpp"
#include "pages/frame/url.hpp"
#include "store/store.hpp"

namespace cakey::pages {

struct Means {
    Store& store;
    const Clock& clock;
    const Urls& urls;
    const Screens& screens;
    const crypto::Seal& seal;
    Hashing& hashing;        // passwords, a few at a time
    const Notices& notices;  // verifies the gateway's notifications
};

}
