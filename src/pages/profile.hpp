// 「基本信息」: GET and POST /profile, GET and POST /profile/edit.
#pragma once

#include "domain/company.hpp"
#include "pages/profile_form.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class ProfilePage {
public:
    ProfilePage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : store_(store), clock_(clock), urls_(urls), screens_(screens)
    {
    }

    web::Response show(const web::Request& request) const;
    // Posted: with what was typed so far, and the cities and counties of the province chosen.
    web::Response edit(const web::Request& request) const;
    web::Response update(const web::Request& request) const;

private:
    struct Found {
        Company company;
        Renaming renaming;
    };
    Found find(CompanyId id) const;
    web::Response form(const web::Request& request, const Found& found, const ProfileForm* typed) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
};

}
