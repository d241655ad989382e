// The whole site: every address, the page behind it, and who may go there.
#include "pages/routes.hpp"

#include "crypto/tokens.hpp"
#include "domain/fault.hpp"
#include "domain/identity_paper.hpp"
#include "domain/paper.hpp"
#include "pages/access.hpp"
#include "pages/frame/door.hpp"
#include "pages/invoices/handlers.hpp"
#include "pages/orders/handlers.hpp"
#include "pages/page_set.hpp"
#include "pages/public/handlers.hpp"
#include "papers/paper_type.hpp"
#include "web/router.hpp"

namespace cakey::pages {

namespace {

using web::BodyRule;

// A paper that is too large is answered beside its field, with all that was typed, up to this length of the whole form;
// nginx/cakey.conf.in lets in as much.
constexpr std::size_t longest_upload = 17 * 1024 * 1024;
constexpr auto with_identity_papers =
    BodyRule::uploads(papers::largest_paper, words<IdentityPaperKind>.size(), longest_upload);

class Site : public web::Handler {
public:
    Site(const Means& means, const web::Log& log)
        : screens_(means.screens),
          pages_(means),
          guard_(means.store, means.clock, means.urls, means.screens, log),
          own_orders(guard_, [this, &means](const web::Request& request) {
              return company_with_orders(guard_, means.store, means.clock, request);
          }),
          guide_(means), outlets_(means), health_(means), orders_(means), drafts_(means), corrections_(means),
          papers_(means), payments_(means), notifications_(means), invoices_(means),
          old_guard_(means.store, means.clock, means.urls, means.screens),
          routes_(means.urls.prefix(),
                  [this](const web::Request& request, int status) {
                      return screens_.fault(request, person_of(request), status);
                  },
                  [this](const web::Request& request, std::exception_ptr error) {
                      return guard_.fault(request, person_of(request), error);
                  })
    {
        add_public_routes();
        add_company_routes();
        add_order_routes();
        add_desk_routes();
        add_desk_company_routes();
    }

    web::Response handle(web::Request& request) override { return routes_.handle(request); }

private:
    void add_public_routes()
    {
        auto& r = routes_;
        r.get("/", old(pages_.sign_in, &SignInPage::show, Access::visitor));
        r.post("/session", old(pages_.sign_in, &SignInPage::create, Access::visitor));
        r.post("/session/code", old(pages_.sign_in_code, &SignInCodePage::create, Access::visitor));
        r.post("/session/end", old(pages_.sign_in, &SignInPage::destroy, Access::company));
        r.get("/captcha/{token}", old(pages_.captcha, &CaptchaPage::show, Access::visitor));
        r.get("/register", old(pages_.registration, &RegistrationPage::show, Access::visitor));
        r.post("/register", old(pages_.registration, &RegistrationPage::create, Access::visitor));
        r.post("/register/code", old(pages_.registration_code, &RegistrationCodePage::create, Access::visitor));
        r.get("/password/forgot", old(pages_.forgotten_password, &ForgottenPasswordPage::show, Access::visitor));
        r.post("/password/forgot", old(pages_.forgotten_password, &ForgottenPasswordPage::create, Access::visitor));
        r.get("/password/new", old(pages_.new_password, &NewPasswordPage::show, Access::visitor));
        r.post("/password/new", old(pages_.new_password, &NewPasswordPage::create, Access::visitor));
        r.get("/outlets", visitor(outlets_, &Outlets::list));
        r.get("/guide", visitor(guide_, &Guide::show));
        r.get("/guide/form.pdf", visitor(guide_, &Guide::blank_form));
        r.get("/agreement", visitor(guide_, &Guide::agreement));
        r.post("/alipay/notify", callback(notifications_, &Notifications::create), BodyRule::raw());
        r.get("/healthz", health(health_, &Health::live));
        r.get("/readyz", health(health_, &Health::ready));
    }

    void add_company_routes()
    {
        auto& r = routes_;
        r.get("/home", old(pages_.home, &HomePage::show, Access::company));
        r.get("/profile", old(pages_.profile, &ProfilePage::show, Access::company));
        r.get("/profile/edit", old(pages_.profile, &ProfilePage::edit, Access::company));
        r.post("/profile/edit", old(pages_.profile, &ProfilePage::edit, Access::company));
        r.post("/profile", old(pages_.profile, &ProfilePage::update, Access::company));
        r.get("/invoice-info", old(pages_.invoice_info, &InvoiceInfoPage::show, Access::company));
        r.post("/invoice-info", old(pages_.invoice_info, &InvoiceInfoPage::update, Access::company));
        r.get("/contact", old(pages_.contact, &ContactPage::show, Access::company));
        r.get("/contact/edit", old(pages_.contact, &ContactPage::edit, Access::company));
        r.post("/contact", old(pages_.contact, &ContactPage::update, Access::company));
        r.post("/contact/password", old(pages_.password_change, &PasswordChangePage::create, Access::company));
        r.post("/contact/sessions/{id}/end", old(pages_.session, &SessionPage::destroy, Access::company));
        r.get("/contact/mobile", old(pages_.mobile_change, &MobileChangePage::show, Access::company));
        r.post("/contact/mobile", old(pages_.mobile_change, &MobileChangePage::create, Access::company));
        r.post("/contact/mobile/old-code", old(pages_.old_mobile_code, &OldMobileCodePage::create, Access::company));
        r.post("/contact/mobile/new-code", old(pages_.new_mobile_code, &NewMobileCodePage::create, Access::company));
        r.get("/contact/mobile/request", old(pages_.mobile_request, &MobileRequestPage::show, Access::company));
        r.post("/contact/mobile/request", old(pages_.mobile_request, &MobileRequestPage::create, Access::company),
               with_identity_papers);
        r.post("/contact/mobile/request/withdrawal", old(pages_.mobile_request, &MobileRequestPage::destroy, Access::company));
    }

    void add_order_routes()
    {
        auto& r = routes_;
        const auto with_papers = BodyRule::uploads(papers::largest_paper, words<PaperKind>.size(), longest_upload);
        const auto with_paper = BodyRule::uploads(papers::largest_paper, 1, longest_upload);
        r.get("/orders", own_orders(orders_, &Orders::list));
        r.get("/orders.csv", company(orders_, &Orders::export_list));
        r.get("/orders/new", company(drafts_, &Drafts::begin));
        r.post("/orders", company(drafts_, &Drafts::create), with_papers);
        r.get("/orders/{no}", company(orders_, &Orders::show));
        r.get("/orders/{no}/edit", company(drafts_, &Drafts::edit));
        r.post("/orders/{no}", company(drafts_, &Drafts::update), with_papers);
        r.post("/orders/{no}/submission", company(orders_, &Orders::submit));
        r.post("/orders/{no}/withdrawal", company(orders_, &Orders::withdraw));
        r.post("/orders/{no}/cancellation", company(orders_, &Orders::cancel));
        r.post("/orders/{no}/deletion", company(drafts_, &Drafts::remove));
        r.post("/orders/{no}/receipt", company(orders_, &Orders::receive));
        r.get("/orders/{no}/correction", company(corrections_, &Corrections::edit));
        r.post("/orders/{no}/correction", company(corrections_, &Corrections::update), with_papers);
        r.get("/orders/{no}/pay", company(payments_, &Payments::show));
        r.post("/orders/{no}/payments", company(payments_, &Payments::create));
        r.get("/orders/{no}/pay/status", company(payments_, &Payments::status));
        r.get("/orders/{no}/pay/qr.svg", company(payments_, &Payments::qr_code));
        r.get("/orders/{no}/history", company(orders_, &Orders::history));
        r.get("/orders/{no}/form.pdf", company(orders_, &Orders::print));
        r.get("/orders/{no}/papers/{kind}", company(papers_, &Papers::show));
        r.post("/orders/{no}/papers/{kind}", company(papers_, &Papers::create), with_paper);
        r.post("/orders/{no}/papers/{kind}/deletion", company(papers_, &Papers::remove));
        r.get("/invoices", company(invoices_, &Invoices::list));
        r.get("/invoices/{no}", company(invoices_, &Invoices::show));
        r.get("/invoices/{no}/invoice.pdf", company(invoices_, &Invoices::download));
        r.post("/invoices/{no}/mail", company(invoices_, &Invoices::mail));
    }

    void add_desk_routes()
    {
        auto& r = routes_;
        r.get("/desk", old(pages_.desk_sign_in, &DeskSignInPage::show, Access::visitor));
        r.get("/desk/", old(pages_.desk_sign_in, &DeskSignInPage::show, Access::visitor));
        r.post("/desk/session", old(pages_.desk_sign_in, &DeskSignInPage::create, Access::visitor));
        r.post("/desk/session/end", old(pages_.desk_sign_in, &DeskSignInPage::destroy, Access::desk));
        r.get("/desk/work", old(pages_.work, &DeskWorkPage::list, Access::desk));
        r.get("/desk/orders", old(pages_.work, &DeskWorkPage::list, Access::desk));
        r.get("/desk/orders/{no}", old(pages_.desk_order, &DeskOrderPage::show, Access::desk));
        r.get("/desk/orders/{no}/papers/{kind}", old(pages_.desk_paper, &DeskPaperPage::show, Access::desk));
        r.post("/desk/orders/{no}/claim", old(pages_.claim, &OrderClaimPage::create, Access::reviewer));
        r.post("/desk/orders/{no}/claim/release", old(pages_.claim, &OrderClaimPage::destroy, Access::reviewer));
        r.post("/desk/orders/{no}/approval", old(pages_.approval, &OrderApprovalPage::create, Access::reviewer));
        r.post("/desk/orders/{no}/refusal", old(pages_.refusal, &OrderRefusalPage::create, Access::reviewer));
        r.post("/desk/orders/{no}/return", old(pages_.sending_back, &OrderReturnPage::create, Access::reviewer));
        r.post("/desk/orders/{no}/handover", old(pages_.handover, &HandoverPage::create, Access::outlet));
        r.post("/desk/outbox/{kind}/{id}/retry", old(pages_.outbox_retry, &OutboxRetryPage::create, Access::reviewer));
    }

    void add_desk_company_routes()
    {
        auto& r = routes_;
        r.get("/desk/companies", old(pages_.desk_companies, &DeskCompaniesPage::list, Access::desk));
        r.get("/desk/companies/{id}", old(pages_.desk_companies, &DeskCompaniesPage::show, Access::desk));
        r.get("/desk/companies/{id}/name", old(pages_.company_name, &CompanyNamePage::edit, Access::reviewer));
        r.post("/desk/companies/{id}/name", old(pages_.company_name, &CompanyNamePage::create, Access::reviewer),
               with_identity_papers);
        r.get("/desk/companies/{id}/reclaim", old(pages_.company_reclaim, &CompanyReclaimPage::show, Access::reviewer));
        r.post("/desk/companies/{id}/reclaim", old(pages_.company_reclaim, &CompanyReclaimPage::create, Access::reviewer),
               with_identity_papers);
        r.get("/desk/requests/{no}", old(pages_.identity_request, &IdentityRequestPage::show, Access::desk));
        r.get("/desk/requests/{no}/papers/{kind}", old(pages_.identity_paper, &IdentityPaperPage::show, Access::desk));
        r.post("/desk/requests/{no}/approval", old(pages_.identity_approval, &IdentityApprovalPage::create, Access::reviewer));
        r.post("/desk/requests/{no}/refusal", old(pages_.identity_refusal, &IdentityRefusalPage::create, Access::reviewer));
    }

    template <class Old>
    web::Router::Page old(const Old& page, web::Response (Old::*deed)(const web::Request&) const, Access access)
    {
        return [this, &page, deed, access](const web::Request& request) {
            if (auto answer = old_guard_(request, access))
                return std::move(*answer);
            return (page.*deed)(request);
        };
    }

    const Screens& screens_;
    PageSet pages_;
    Guard guard_;
    const Door<Visitor> visitor{guard_, [this](const web::Request& request) { return guard_.visitor(request); }};
    const Door<CompanyPerson> company{guard_, [this](const web::Request& request) { return guard_.company(request); }};
    const Door<OwnOrdersPerson> own_orders;
    const OpenDoor callback{};
    const OpenDoor health{};
    Guide guide_;
    Outlets outlets_;
    Health health_;
    Orders orders_;
    Drafts drafts_;
    Corrections corrections_;
    Papers papers_;
    Payments payments_;
    Notifications notifications_;
    Invoices invoices_;
    AccessGuard old_guard_;
    web::Router routes_;
};

}

std::unique_ptr<web::Handler> make_site(const Means& means, const web::Log& log)
{
    return std::make_unique<Site>(means, log);
}

}
