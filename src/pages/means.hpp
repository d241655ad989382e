// What handlers are made with: one of each per thread, kept by reference.
#pragma once

#include "domain/certificate.hpp"

#include <string>

namespace cakey {
class BoundedWork;
class CatalogueCopy;
class Clock;
class Notices;
class Store;

}

namespace cakey::crypto {
class Hashing;
class Seal;

}

namespace cakey::papers {
class Reception;

}

namespace cakey::print {
class BlankForm;

}

namespace cakey::pages {

class KnownSessions;
class Screens;
class Urls;

struct Means {
    Store& store;
    KnownSessions& known_sessions;  // of all threads
    const Clock& clock;
    const Urls& urls;
    const Screens& screens;
    const crypto::Seal& seal;
    crypto::Hashing& hashing;  // passwords, a few at a time
    const Notices& notices;    // verifies the gateway's notifications
    CatalogueCopy& catalogue;
    papers::Reception& reception;
    BoundedWork& printing;  // of application forms, a tenth of a second each
    print::BlankForm& blank_form;
    int codes_per_hour;  // by SMS, to all the world
    const std::string& security_contact;
    const std::string& public_url;  // up to and including the prefix
    bool certificates;              // are made here, and kept
    CertificateDriver certificate_driver;
    const std::string& certificate_url;  // the same where browsers are asked for one; empty: nowhere
};

}
