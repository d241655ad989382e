// What each page is made with.
#include "pages/page_set.hpp"

namespace cakey::pages {

PageSet::PageSet(const Means& means)
    : platforms(means.store, means.clock),
      sign_in(means.store, means.clock, means.urls, means.screens, means.hashing),
      captcha(means.store, means.clock, means.screens),
      registration(means.store, means.clock, means.urls, means.screens, means.hashing),
      registration_code(means.store, means.clock, means.screens),
      forgotten_password(means.store, means.clock, means.urls, means.screens),
      new_password(means.store, means.clock, means.urls, means.screens, means.hashing),
      outlets(means.store, means.screens),
      guide(means.screens),
      blank_form(means.store, means.clock),
      agreement(means.store, means.clock, means.screens),
      home(means.store, means.urls, means.screens, platforms),
      profile(means.store, means.clock, means.urls, means.screens),
      invoice_info(means.store, means.clock, means.urls, means.screens),
      contact(means.store, means.clock, means.urls, means.screens),
      password_change(means.store, means.clock, means.urls, means.screens, means.hashing),
      session(means.store, means.urls, means.screens),
      mobile_change(means.store, means.clock, means.urls, means.screens, means.hashing),
      old_mobile_code(means.store, means.clock, means.urls, means.screens),
      new_mobile_code(means.store, means.clock, means.urls, means.screens),
      order_details(means.store, means.clock, means.urls, means.screens, means.seal),
      orders(means.urls, means.screens, platforms, order_details),
      new_order(means.store, means.clock, means.urls, means.screens, means.seal),
      order_edit(means.store, means.clock, means.urls, means.screens, means.seal),
      order_export(means.store, means.clock, means.urls, platforms),
      submission(means.store, means.clock, means.urls, means.screens, order_details),
      withdrawal(means.store, means.clock, means.urls, means.screens),
      cancellation(means.store, means.clock, means.urls, means.screens),
      deletion(means.store, means.urls, means.screens),
      receipt(means.store, means.clock, means.urls, means.screens),
      payment(means.store, means.clock, means.urls, means.screens),
      payment_status(means.store, means.clock),
      payment_qr(means.store, means.clock),
      history(means.store, means.screens),
      application_form(means.store, means.clock, means.seal),
      papers(means.store, means.clock, means.urls, means.screens, means.seal, order_details),
      invoices(means.store, means.urls, means.screens),
      invoice_mail(means.store, means.clock, means.urls, means.screens),
      desk_sign_in(means.store, means.clock, means.urls, means.screens, means.hashing, means.seal),
      work(means.store, means.clock, means.urls, means.screens),
      desk_order(means.store, means.urls, means.screens, means.seal),
      claim(means.store, means.clock, means.urls, means.screens),
      approval(means.store, means.clock, means.urls, means.screens, means.seal),
      refusal(means.store, means.clock, means.urls, means.screens, means.seal),
      handover(means.store, means.clock, means.urls, means.screens),
      desk_paper(means.store, means.clock, means.seal),
      outbox_retry(means.store, means.clock, means.urls, means.screens),
      alipay_notice(means.store, means.clock, means.notices),
      health(means.store)
{
}

}
