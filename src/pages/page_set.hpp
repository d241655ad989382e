// Every page of the site, made once per thread.
#pragma once

#include "crypto/sealed.hpp"
#include "pages/hashing.hpp"
#include "pages/means.hpp"
#include "store/store.hpp"
#include "domain/outside.hpp"
#include "pages/captcha.hpp"
#include "pages/contact.hpp"
#include "pages/desk/companies.hpp"
#include "pages/desk/company_name.hpp"
#include "pages/desk/company_reclaim.hpp"
#include "pages/desk/handover.hpp"
#include "pages/desk/identity_approval.hpp"
#include "pages/desk/identity_paper.hpp"
#include "pages/desk/identity_refusal.hpp"
#include "pages/desk/identity_request.hpp"
#include "pages/desk/order.hpp"
#include "pages/desk/order_approval.hpp"
#include "pages/desk/order_claim.hpp"
#include "pages/desk/order_refusal.hpp"
#include "pages/desk/order_return.hpp"
#include "pages/desk/outbox_retry.hpp"
#include "pages/desk/paper.hpp"
#include "pages/desk/sign_in.hpp"
#include "pages/desk/work.hpp"
#include "pages/forgotten_password.hpp"
#include "pages/home.hpp"
#include "pages/invoice_info.hpp"
#include "pages/mobile_change.hpp"
#include "pages/mobile_request.hpp"
#include "pages/new_password.hpp"
#include "pages/password_change.hpp"
#include "pages/profile.hpp"
#include "pages/registration.hpp"
#include "pages/session.hpp"
#include "pages/sign_in.hpp"
#include "pages/sign_in_code.hpp"

namespace cakey::pages {

struct PageSet {
    explicit PageSet(const Means& means);

    SignInPage sign_in;
    SignInCodePage sign_in_code;
    CaptchaPage captcha;
    RegistrationPage registration;
    RegistrationCodePage registration_code;
    ForgottenPasswordPage forgotten_password;
    NewPasswordPage new_password;
    HomePage home;
    ProfilePage profile;
    InvoiceInfoPage invoice_info;
    ContactPage contact;
    PasswordChangePage password_change;
    SessionPage session;
    MobileChangePage mobile_change;
    OldMobileCodePage old_mobile_code;
    NewMobileCodePage new_mobile_code;
    MobileRequestPage mobile_request;
    DeskSignInPage desk_sign_in;
    DeskWorkPage work;
    DeskOrderPage desk_order;
    OrderClaimPage claim;
    OrderApprovalPage approval;
    OrderRefusalPage refusal;
    OrderReturnPage sending_back;
    HandoverPage handover;
    DeskPaperPage desk_paper;
    OutboxRetryPage outbox_retry;
    DeskCompaniesPage desk_companies;
    CompanyNamePage company_name;
    CompanyReclaimPage company_reclaim;
    IdentityRequestPage identity_request;
    IdentityApprovalPage identity_approval;
    IdentityRefusalPage identity_refusal;
    IdentityPaperPage identity_paper;
};

}
