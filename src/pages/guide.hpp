// 「用户手册」: GET /guide, and the blank application form, GET /guide/form.pdf.
#pragma once

#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class GuidePage {
public:
    explicit GuidePage(const Screens& screens) : screens_(screens) {}

    web::Response show(const web::Request& request) const;

private:
    const Screens& screens_;
};

class BlankFormPage {
public:
    BlankFormPage(Store& store, const Clock& clock) : store_(store), clock_(clock) {}

    web::Response show(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
};

}
