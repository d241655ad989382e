// The whole site on one screen: every page, its address, and who may go there.
#include "pages/routes.hpp"

#include "crypto/tokens.hpp"
#include "domain/fault.hpp"
#include "domain/paper.hpp"
#include "pages/agreement.hpp"
#include "pages/alipay_notice.hpp"
#include "pages/application_form.hpp"
#include "pages/captcha.hpp"
#include "pages/contact.hpp"
#include "pages/desk/handover.hpp"
#include "pages/desk/order.hpp"
#include "pages/desk/order_approval.hpp"
#include "pages/desk/order_claim.hpp"
#include "pages/desk/order_refusal.hpp"
#include "pages/desk/outbox_retry.hpp"
#include "pages/desk/paper.hpp"
#include "pages/desk/sign_in.hpp"
#include "pages/desk/work.hpp"
#include "pages/forgotten_password.hpp"
#include "pages/guide.hpp"
#include "pages/health.hpp"
#include "pages/home.hpp"
#include "pages/invoice_info.hpp"
#include "pages/invoice_mail.hpp"
#include "pages/invoices.hpp"
#include "pages/mobile_change.hpp"
#include "pages/new_order.hpp"
#include "pages/new_password.hpp"
#include "pages/order_cancellation.hpp"
#include "pages/order_deletion.hpp"
#include "pages/order_details.hpp"
#include "pages/order_edit.hpp"
#include "pages/order_export.hpp"
#include "pages/order_history.hpp"
#include "pages/order_payment.hpp"
#include "pages/order_receipt.hpp"
#include "pages/order_submission.hpp"
#include "pages/order_withdrawal.hpp"
#include "pages/orders.hpp"
#include "pages/outlets.hpp"
#include "pages/papers.hpp"
#include "pages/password_change.hpp"
#include "pages/payment_status.hpp"
#include "pages/profile.hpp"
#include "pages/registration.hpp"
#include "pages/session.hpp"
#include "pages/sign_in.hpp"
#include "papers/paper_type.hpp"
#include "web/router.hpp"

namespace cakey::pages {

namespace {

using web::BodyRule;

class Site : public web::Handler {
public:
    Site(const Means& means, const web::Log& log)
        : log_(log),
          screens_(means.screens),
          sign_in_(means.store, means.clock, means.urls, means.screens, means.hashing),
          captcha_(means.store, means.clock, means.screens),
          registration_(means.store, means.clock, means.urls, means.screens, means.hashing),
          registration_code_(means.store, means.clock, means.screens),
          forgotten_password_(means.store, means.clock, means.urls, means.screens),
          new_password_(means.store, means.clock, means.urls, means.screens, means.hashing),
          outlets_(means.store, means.screens),
          guide_(means.screens),
          blank_form_(means.store, means.clock),
          agreement_(means.store, means.clock, means.screens),
          home_(means.store, means.urls, means.screens),
          profile_(means.store, means.clock, means.urls, means.screens),
          invoice_info_(means.store, means.clock, means.urls, means.screens),
          contact_(means.store, means.clock, means.urls, means.screens),
          password_change_(means.store, means.clock, means.urls, means.screens, means.hashing),
          session_(means.store, means.urls, means.screens),
          mobile_change_(means.store, means.clock, means.urls, means.screens, means.hashing),
          old_mobile_code_(means.store, means.clock, means.urls, means.screens),
          new_mobile_code_(means.store, means.clock, means.urls, means.screens),
          order_details_(means.store, means.clock, means.urls, means.screens, means.seal),
          orders_(means.store, means.urls, means.screens, order_details_),
          new_order_(means.store, means.clock, means.urls, means.screens, means.seal),
          order_edit_(means.store, means.clock, means.urls, means.screens, means.seal),
          order_export_(means.store, means.clock, means.urls),
          submission_(means.store, means.clock, means.urls, means.screens, order_details_),
          withdrawal_(means.store, means.clock, means.urls, means.screens),
          cancellation_(means.store, means.clock, means.urls, means.screens),
          deletion_(means.store, means.urls, means.screens),
          receipt_(means.store, means.clock, means.urls, means.screens),
          payment_(means.store, means.clock, means.urls, means.screens),
          payment_status_(means.store, means.clock),
          payment_qr_(means.store, means.clock),
          history_(means.store, means.screens),
          application_form_(means.store, means.clock, means.seal),
          papers_(means.store, means.clock, means.urls, means.screens, means.seal, order_details_),
          invoices_(means.store, means.urls, means.screens),
          invoice_mail_(means.store, means.clock, means.urls, means.screens),
          desk_sign_in_(means.store, means.clock, means.urls, means.screens, means.hashing, means.seal),
          work_(means.store, means.clock, means.urls, means.screens),
          desk_order_(means.store, means.urls, means.screens, means.seal),
          claim_(means.store, means.clock, means.urls, means.screens),
          approval_(means.store, means.clock, means.urls, means.screens, means.seal),
          refusal_(means.store, means.clock, means.urls, means.screens, means.seal),
          handover_(means.store, means.clock, means.urls, means.screens),
          desk_paper_(means.store, means.clock, means.seal),
          outbox_retry_(means.store, means.clock, means.urls, means.screens),
          alipay_notice_(means.store, means.clock, means.notices),
          health_(means.store),
          routes_(means.urls.prefix(), AccessGuard(means.store, means.clock, means.urls, means.screens),
                  [this](const web::Request& request, int status) { return screens_.fault(request, status); },
                  [this](const web::Request& request, std::exception_ptr error) { return failed(request, error); })
    {
        add_public_routes();
        add_company_routes();
        add_order_routes();
        add_desk_routes();
    }

    web::Response handle(web::Request& request) override { return routes_.handle(request); }

private:
    void add_public_routes()
    {
        auto& r = routes_;
        r.get("/", sign_in_, &SignInPage::show, Access::visitor);
        r.post("/session", sign_in_, &SignInPage::create, Access::visitor);
        r.post("/session/end", sign_in_, &SignInPage::destroy, Access::company);
        r.get("/captcha/{token}", captcha_, &CaptchaPage::show, Access::visitor);
        r.get("/register", registration_, &RegistrationPage::show, Access::visitor);
        r.post("/register", registration_, &RegistrationPage::create, Access::visitor);
        r.post("/register/code", registration_code_, &RegistrationCodePage::create, Access::visitor);
        r.get("/password/forgot", forgotten_password_, &ForgottenPasswordPage::show, Access::visitor);
        r.post("/password/forgot", forgotten_password_, &ForgottenPasswordPage::create, Access::visitor);
        r.get("/password/new", new_password_, &NewPasswordPage::show, Access::visitor);
        r.post("/password/new", new_password_, &NewPasswordPage::create, Access::visitor);
        r.get("/outlets", outlets_, &OutletsPage::list, Access::visitor);
        r.get("/guide", guide_, &GuidePage::show, Access::visitor);
        r.get("/guide/form.pdf", blank_form_, &BlankFormPage::show, Access::visitor);
        r.get("/agreement", agreement_, &AgreementPage::show, Access::visitor);
        r.post("/alipay/notify", alipay_notice_, &AlipayNoticePage::create, Access::callback, BodyRule::raw());
        r.get("/healthz", health_, &HealthPage::live, Access::health);
        r.get("/readyz", health_, &HealthPage::ready, Access::health);
    }

    void add_company_routes()
    {
        auto& r = routes_;
        r.get("/home", home_, &HomePage::show, Access::company);
        r.get("/profile", profile_, &ProfilePage::show, Access::company);
        r.get("/profile/edit", profile_, &ProfilePage::edit, Access::company);
        r.post("/profile", profile_, &ProfilePage::update, Access::company);
        r.get("/invoice-info", invoice_info_, &InvoiceInfoPage::show, Access::company);
        r.post("/invoice-info", invoice_info_, &InvoiceInfoPage::update, Access::company);
        r.get("/contact", contact_, &ContactPage::show, Access::company);
        r.get("/contact/edit", contact_, &ContactPage::edit, Access::company);
        r.post("/contact", contact_, &ContactPage::update, Access::company);
        r.post("/contact/password", password_change_, &PasswordChangePage::create, Access::company);
        r.post("/contact/sessions/{id}/end", session_, &SessionPage::destroy, Access::company);
        r.get("/contact/mobile", mobile_change_, &MobileChangePage::show, Access::company);
        r.post("/contact/mobile", mobile_change_, &MobileChangePage::create, Access::company);
        r.post("/contact/mobile/old-code", old_mobile_code_, &OldMobileCodePage::create, Access::company);
        r.post("/contact/mobile/new-code", new_mobile_code_, &NewMobileCodePage::create, Access::company);
    }

    void add_order_routes()
    {
        auto& r = routes_;
        const auto with_papers = BodyRule::uploads(papers::largest_paper, words<PaperKind>.size());
        r.get("/orders", orders_, &OrdersPage::list, Access::company);
        r.get("/orders.csv", order_export_, &OrderExportPage::show, Access::company);
        r.get("/orders/new", new_order_, &NewOrderPage::form, Access::company);
        r.post("/orders", new_order_, &NewOrderPage::create, Access::company, with_papers);
        r.get("/orders/{no}", orders_, &OrdersPage::show, Access::company);
        r.get("/orders/{no}/edit", order_edit_, &OrderEditPage::edit, Access::company);
        r.post("/orders/{no}", order_edit_, &OrderEditPage::update, Access::company, with_papers);
        r.post("/orders/{no}/submission", submission_, &OrderSubmissionPage::create, Access::company);
        r.post("/orders/{no}/withdrawal", withdrawal_, &OrderWithdrawalPage::create, Access::company);
        r.post("/orders/{no}/cancellation", cancellation_, &OrderCancellationPage::create, Access::company);
        r.post("/orders/{no}/deletion", deletion_, &OrderDeletionPage::create, Access::company);
        r.post("/orders/{no}/receipt", receipt_, &OrderReceiptPage::create, Access::company);
        r.get("/orders/{no}/pay", payment_, &OrderPaymentPage::show, Access::company);
        r.post("/orders/{no}/payments", payment_, &OrderPaymentPage::create, Access::company);
        r.get("/orders/{no}/pay/status", payment_status_, &PaymentStatusPage::show, Access::company);
        r.get("/orders/{no}/pay/qr.svg", payment_qr_, &PaymentQrPage::show, Access::company);
        r.get("/orders/{no}/history", history_, &OrderHistoryPage::show, Access::company);
        r.get("/orders/{no}/form.pdf", application_form_, &ApplicationFormPage::show, Access::company);
        r.get("/orders/{no}/papers/{kind}", papers_, &PapersPage::show, Access::company);
        r.post("/orders/{no}/papers/{kind}", papers_, &PapersPage::create, Access::company,
               BodyRule::uploads(papers::largest_paper));
        r.post("/orders/{no}/papers/{kind}/deletion", papers_, &PapersPage::destroy, Access::company);
        r.get("/invoices", invoices_, &InvoicesPage::list, Access::company);
        r.get("/invoices/{no}", invoices_, &InvoicesPage::show, Access::company);
        r.get("/invoices/{no}/invoice.pdf", invoices_, &InvoicesPage::download, Access::company);
        r.post("/invoices/{no}/mail", invoice_mail_, &InvoiceMailPage::create, Access::company);
    }

    void add_desk_routes()
    {
        auto& r = routes_;
        r.get("/desk", desk_sign_in_, &DeskSignInPage::show, Access::visitor);
        r.get("/desk/", desk_sign_in_, &DeskSignInPage::show, Access::visitor);
        r.post("/desk/session", desk_sign_in_, &DeskSignInPage::create, Access::visitor);
        r.post("/desk/session/end", desk_sign_in_, &DeskSignInPage::destroy, Access::desk);
        r.get("/desk/work", work_, &DeskWorkPage::list, Access::desk);
        r.get("/desk/orders", work_, &DeskWorkPage::list, Access::desk);
        r.get("/desk/orders/{no}", desk_order_, &DeskOrderPage::show, Access::desk);
        r.get("/desk/orders/{no}/papers/{kind}", desk_paper_, &DeskPaperPage::show, Access::desk);
        r.post("/desk/orders/{no}/claim", claim_, &OrderClaimPage::create, Access::reviewer);
        r.post("/desk/orders/{no}/claim/release", claim_, &OrderClaimPage::destroy, Access::reviewer);
        r.post("/desk/orders/{no}/approval", approval_, &OrderApprovalPage::create, Access::reviewer);
        r.post("/desk/orders/{no}/refusal", refusal_, &OrderRefusalPage::create, Access::reviewer);
        r.post("/desk/orders/{no}/handover", handover_, &HandoverPage::create, Access::outlet);
        r.post("/desk/outbox/{kind}/{id}/retry", outbox_retry_, &OutboxRetryPage::create, Access::reviewer);
    }

    // A broken rule has a page of its own; anything else is ours, and its text goes to the log only.
    web::Response failed(const web::Request& request, std::exception_ptr error) const
    {
        try {
            std::rethrow_exception(error);
        } catch (const DomainError& fault) {
            return screens_.fault(request, fault);
        } catch (const std::exception& unexpected) {
            const auto reference = crypto::random_digits(10);
            request.log().reference = reference;
            log_.note("unexpected", unexpected.what(), reference);
            return screens_.internal(request, reference);
        }
    }

    const web::Log& log_;
    const Screens& screens_;

    SignInPage sign_in_;
    CaptchaPage captcha_;
    RegistrationPage registration_;
    RegistrationCodePage registration_code_;
    ForgottenPasswordPage forgotten_password_;
    NewPasswordPage new_password_;
    OutletsPage outlets_;
    GuidePage guide_;
    BlankFormPage blank_form_;
    AgreementPage agreement_;
    HomePage home_;
    ProfilePage profile_;
    InvoiceInfoPage invoice_info_;
    ContactPage contact_;
    PasswordChangePage password_change_;
    SessionPage session_;
    MobileChangePage mobile_change_;
    OldMobileCodePage old_mobile_code_;
    NewMobileCodePage new_mobile_code_;
    OrderDetails order_details_;
    OrdersPage orders_;
    NewOrderPage new_order_;
    OrderEditPage order_edit_;
    OrderExportPage order_export_;
    OrderSubmissionPage submission_;
    OrderWithdrawalPage withdrawal_;
    OrderCancellationPage cancellation_;
    OrderDeletionPage deletion_;
    OrderReceiptPage receipt_;
    OrderPaymentPage payment_;
    PaymentStatusPage payment_status_;
    PaymentQrPage payment_qr_;
    OrderHistoryPage history_;
    ApplicationFormPage application_form_;
    PapersPage papers_;
    InvoicesPage invoices_;
    InvoiceMailPage invoice_mail_;
    DeskSignInPage desk_sign_in_;
    DeskWorkPage work_;
    DeskOrderPage desk_order_;
    OrderClaimPage claim_;
    OrderApprovalPage approval_;
    OrderRefusalPage refusal_;
    HandoverPage handover_;
    DeskPaperPage desk_paper_;
    OutboxRetryPage outbox_retry_;
    AlipayNoticePage alipay_notice_;
    HealthPage health_;

    web::Router<Access> routes_;
};

}

std::unique_ptr<web::Handler> make_site(const Means& means, const web::Log& log)
{
    return std::make_unique<Site>(means, log);
}

}
