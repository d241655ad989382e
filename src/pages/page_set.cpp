// What each page is made with.
#include "pages/page_set.hpp"

namespace cakey::pages {

PageSet::PageSet(const Means& means)
    : sign_in(means.store, means.clock, means.urls, means.screens, means.hashing),
      sign_in_code(means.store, means.clock, means.screens),
      captcha(means.store, means.clock, means.screens),
      registration(means.store, means.clock, means.urls, means.screens, means.hashing),
      registration_code(means.store, means.clock, means.screens),
      forgotten_password(means.store, means.clock, means.urls, means.screens),
      new_password(means.store, means.clock, means.urls, means.screens, means.hashing),
      home(means.store, means.urls, means.screens, means.platforms),
      profile(means.store, means.clock, means.urls, means.screens),
      invoice_info(means.store, means.clock, means.urls, means.screens),
      contact(means.store, means.clock, means.urls, means.screens),
      password_change(means.store, means.clock, means.urls, means.screens, means.hashing),
      session(means.store, means.urls, means.screens),
      mobile_change(means.store, means.clock, means.urls, means.screens, means.hashing),
      old_mobile_code(means.store, means.clock, means.urls, means.screens),
      new_mobile_code(means.store, means.clock, means.urls, means.screens),
      mobile_request(means.store, means.clock, means.urls, means.screens, means.hashing, means.seal),
      desk_sign_in(means.store, means.clock, means.urls, means.screens, means.hashing, means.seal),
      work(means.store, means.clock, means.urls, means.screens),
      desk_order(means.store, means.urls, means.screens, means.seal),
      claim(means.store, means.clock, means.urls, means.screens),
      approval(means.store, means.clock, means.urls, means.screens, means.seal),
      refusal(means.store, means.clock, means.urls, means.screens, means.seal),
      sending_back(means.store, means.clock, means.urls, means.screens, means.seal),
      handover(means.store, means.clock, means.urls, means.screens),
      desk_paper(means.store, means.clock, means.seal),
      outbox_retry(means.store, means.clock, means.urls, means.screens),
      desk_companies(means.store, means.clock, means.screens),
      company_name(means.store, means.clock, means.urls, means.screens, means.seal),
      company_reclaim(means.store, means.clock, means.urls, means.screens, means.seal),
      identity_request(means.store, means.clock, means.urls, means.screens),
      identity_approval(means.store, means.clock, means.urls, means.screens),
      identity_refusal(means.store, means.clock, means.urls, means.screens),
      identity_paper(means.store, means.clock, means.seal)
{
}

}
