// The whole site: every address, the page behind it, and who may go there.
#include "pages/routes.hpp"

#include "crypto/tokens.hpp"
#include "domain/fault.hpp"
#include "domain/identity_paper.hpp"
#include "domain/paper.hpp"
#include "pages/page_set.hpp"
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
        : log_(log),
          screens_(means.screens),
          pages_(means),
          routes_(means.urls.prefix(), AccessGuard(means.store, means.clock, means.urls, means.screens),
                  [this](const web::Request& request, int status) { return screens_.fault(request, status); },
                  [this](const web::Request& request, std::exception_ptr error) { return failed(request, error); })
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
        r.get("/", pages_.sign_in, &SignInPage::show, Access::visitor);
        r.post("/session", pages_.sign_in, &SignInPage::create, Access::visitor);
        r.post("/session/code", pages_.sign_in_code, &SignInCodePage::create, Access::visitor);
        r.post("/session/end", pages_.sign_in, &SignInPage::destroy, Access::company);
        r.get("/captcha/{token}", pages_.captcha, &CaptchaPage::show, Access::visitor);
        r.get("/register", pages_.registration, &RegistrationPage::show, Access::visitor);
        r.post("/register", pages_.registration, &RegistrationPage::create, Access::visitor);
        r.post("/register/code", pages_.registration_code, &RegistrationCodePage::create, Access::visitor);
        r.get("/password/forgot", pages_.forgotten_password, &ForgottenPasswordPage::show, Access::visitor);
        r.post("/password/forgot", pages_.forgotten_password, &ForgottenPasswordPage::create, Access::visitor);
        r.get("/password/new", pages_.new_password, &NewPasswordPage::show, Access::visitor);
        r.post("/password/new", pages_.new_password, &NewPasswordPage::create, Access::visitor);
        r.get("/outlets", pages_.outlets, &OutletsPage::list, Access::visitor);
        r.get("/guide", pages_.guide, &GuidePage::show, Access::visitor);
        r.get("/guide/form.pdf", pages_.blank_form, &BlankFormPage::show, Access::visitor);
        r.get("/agreement", pages_.agreement, &AgreementPage::show, Access::visitor);
        r.post("/alipay/notify", pages_.alipay_notice, &AlipayNoticePage::create, Access::callback, BodyRule::raw());
        r.get("/healthz", pages_.health, &HealthPage::live, Access::health);
        r.get("/readyz", pages_.health, &HealthPage::ready, Access::health);
    }

    void add_company_routes()
    {
        auto& r = routes_;
        r.get("/home", pages_.home, &HomePage::show, Access::company);
        r.get("/profile", pages_.profile, &ProfilePage::show, Access::company);
        r.get("/profile/edit", pages_.profile, &ProfilePage::edit, Access::company);
        r.post("/profile/edit", pages_.profile, &ProfilePage::edit, Access::company);
        r.post("/profile", pages_.profile, &ProfilePage::update, Access::company);
        r.get("/invoice-info", pages_.invoice_info, &InvoiceInfoPage::show, Access::company);
        r.post("/invoice-info", pages_.invoice_info, &InvoiceInfoPage::update, Access::company);
        r.get("/contact", pages_.contact, &ContactPage::show, Access::company);
        r.get("/contact/edit", pages_.contact, &ContactPage::edit, Access::company);
        r.post("/contact", pages_.contact, &ContactPage::update, Access::company);
        r.post("/contact/password", pages_.password_change, &PasswordChangePage::create, Access::company);
        r.post("/contact/sessions/{id}/end", pages_.session, &SessionPage::destroy, Access::company);
        r.get("/contact/mobile", pages_.mobile_change, &MobileChangePage::show, Access::company);
        r.post("/contact/mobile", pages_.mobile_change, &MobileChangePage::create, Access::company);
        r.post("/contact/mobile/old-code", pages_.old_mobile_code, &OldMobileCodePage::create, Access::company);
        r.post("/contact/mobile/new-code", pages_.new_mobile_code, &NewMobileCodePage::create, Access::company);
        r.get("/contact/mobile/request", pages_.mobile_request, &MobileRequestPage::show, Access::company);
        r.post("/contact/mobile/request", pages_.mobile_request, &MobileRequestPage::create, Access::company,
               with_identity_papers);
        r.post("/contact/mobile/request/withdrawal", pages_.mobile_request, &MobileRequestPage::destroy,
               Access::company);
    }

    void add_order_routes()
    {
        auto& r = routes_;
        const auto with_papers = BodyRule::uploads(papers::largest_paper, words<PaperKind>.size(), longest_upload);
        const auto with_paper = BodyRule::uploads(papers::largest_paper, 1, longest_upload);
        r.get("/orders", pages_.orders, &OrdersPage::list, Access::own_orders);
        r.get("/orders.csv", pages_.order_export, &OrderExportPage::show, Access::company);
        r.get("/orders/new", pages_.new_order, &NewOrderPage::form, Access::company);
        r.post("/orders", pages_.new_order, &NewOrderPage::create, Access::company, with_papers);
        r.get("/orders/{no}", pages_.orders, &OrdersPage::show, Access::company);
        r.get("/orders/{no}/edit", pages_.order_edit, &OrderEditPage::edit, Access::company);
        r.post("/orders/{no}", pages_.order_edit, &OrderEditPage::update, Access::company, with_papers);
        r.post("/orders/{no}/submission", pages_.submission, &OrderSubmissionPage::create, Access::company);
        r.post("/orders/{no}/withdrawal", pages_.withdrawal, &OrderWithdrawalPage::create, Access::company);
        r.post("/orders/{no}/cancellation", pages_.cancellation, &OrderCancellationPage::create, Access::company);
        r.post("/orders/{no}/deletion", pages_.deletion, &OrderDeletionPage::create, Access::company);
        r.post("/orders/{no}/receipt", pages_.receipt, &OrderReceiptPage::create, Access::company);
        r.get("/orders/{no}/correction", pages_.correction, &OrderCorrectionPage::form, Access::company);
        r.post("/orders/{no}/correction", pages_.correction, &OrderCorrectionPage::create, Access::company, with_papers);
        r.get("/orders/{no}/pay", pages_.payment, &OrderPaymentPage::show, Access::company);
        r.post("/orders/{no}/payments", pages_.payment, &OrderPaymentPage::create, Access::company);
        r.get("/orders/{no}/pay/status", pages_.payment_status, &PaymentStatusPage::show, Access::company);
        r.get("/orders/{no}/pay/qr.svg", pages_.payment_qr, &PaymentQrPage::show, Access::company);
        r.get("/orders/{no}/history", pages_.history, &OrderHistoryPage::show, Access::company);
        r.get("/orders/{no}/form.pdf", pages_.application_form, &ApplicationFormPage::show, Access::company);
        r.get("/orders/{no}/papers/{kind}", pages_.papers, &PapersPage::show, Access::company);
        r.post("/orders/{no}/papers/{kind}", pages_.papers, &PapersPage::create, Access::company, with_paper);
        r.post("/orders/{no}/papers/{kind}/deletion", pages_.papers, &PapersPage::destroy, Access::company);
        r.get("/invoices", pages_.invoices, &InvoicesPage::list, Access::company);
        r.get("/invoices/{no}", pages_.invoices, &InvoicesPage::show, Access::company);
        r.get("/invoices/{no}/invoice.pdf", pages_.invoices, &InvoicesPage::download, Access::company);
        r.post("/invoices/{no}/mail", pages_.invoice_mail, &InvoiceMailPage::create, Access::company);
    }

    void add_desk_routes()
    {
        auto& r = routes_;
        r.get("/desk", pages_.desk_sign_in, &DeskSignInPage::show, Access::visitor);
        r.get("/desk/", pages_.desk_sign_in, &DeskSignInPage::show, Access::visitor);
        r.post("/desk/session", pages_.desk_sign_in, &DeskSignInPage::create, Access::visitor);
        r.post("/desk/session/end", pages_.desk_sign_in, &DeskSignInPage::destroy, Access::desk);
        r.get("/desk/work", pages_.work, &DeskWorkPage::list, Access::desk);
        r.get("/desk/orders", pages_.work, &DeskWorkPage::list, Access::desk);
        r.get("/desk/orders/{no}", pages_.desk_order, &DeskOrderPage::show, Access::desk);
        r.get("/desk/orders/{no}/papers/{kind}", pages_.desk_paper, &DeskPaperPage::show, Access::desk);
        r.post("/desk/orders/{no}/claim", pages_.claim, &OrderClaimPage::create, Access::reviewer);
        r.post("/desk/orders/{no}/claim/release", pages_.claim, &OrderClaimPage::destroy, Access::reviewer);
        r.post("/desk/orders/{no}/approval", pages_.approval, &OrderApprovalPage::create, Access::reviewer);
        r.post("/desk/orders/{no}/refusal", pages_.refusal, &OrderRefusalPage::create, Access::reviewer);
        r.post("/desk/orders/{no}/return", pages_.sending_back, &OrderReturnPage::create, Access::reviewer);
        r.post("/desk/orders/{no}/handover", pages_.handover, &HandoverPage::create, Access::outlet);
        r.post("/desk/outbox/{kind}/{id}/retry", pages_.outbox_retry, &OutboxRetryPage::create, Access::reviewer);
    }

    void add_desk_company_routes()
    {
        auto& r = routes_;
        r.get("/desk/companies", pages_.desk_companies, &DeskCompaniesPage::list, Access::desk);
        r.get("/desk/companies/{id}", pages_.desk_companies, &DeskCompaniesPage::show, Access::desk);
        r.get("/desk/companies/{id}/name", pages_.company_name, &CompanyNamePage::edit, Access::reviewer);
        r.post("/desk/companies/{id}/name", pages_.company_name, &CompanyNamePage::create, Access::reviewer,
               with_identity_papers);
        r.get("/desk/companies/{id}/reclaim", pages_.company_reclaim, &CompanyReclaimPage::show, Access::reviewer);
        r.post("/desk/companies/{id}/reclaim", pages_.company_reclaim, &CompanyReclaimPage::create, Access::reviewer,
               with_identity_papers);
        r.get("/desk/requests/{no}", pages_.identity_request, &IdentityRequestPage::show, Access::desk);
        r.get("/desk/requests/{no}/papers/{kind}", pages_.identity_paper, &IdentityPaperPage::show, Access::desk);
        r.post("/desk/requests/{no}/approval", pages_.identity_approval, &IdentityApprovalPage::create,
               Access::reviewer);
        r.post("/desk/requests/{no}/refusal", pages_.identity_refusal, &IdentityRefusalPage::create, Access::reviewer);
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

    PageSet pages_;
    web::Router<Access> routes_;
};

}

std::unique_ptr<web::Handler> make_site(const Means& means, const web::Log& log)
{
    return std::make_unique<Site>(means, log);
}

}
