// The whole site: every address, who may go there, and what answers.
#include "pages/routes.hpp"

#include "base/asked_from.hpp"
#include "domain/fault.hpp"
#include "domain/hand_over.hpp"
#include "domain/parcel_list.hpp"
#include "domain/request_batch.hpp"
#include "pages/account/handlers.hpp"
#include "pages/certificates/handlers.hpp"
#include "pages/desk/administration/handlers.hpp"
#include "pages/desk/audit/handlers.hpp"
#include "pages/desk/certificates/fields.hpp"
#include "pages/desk/certificates/handlers.hpp"
#include "pages/desk/companies/handlers.hpp"
#include "pages/desk/confirmation.hpp"
#include "pages/desk/figures/handlers.hpp"
#include "pages/desk/handlers.hpp"
#include "pages/desk/holidays/handlers.hpp"
#include "pages/desk/money/handlers.hpp"
#include "pages/desk/orders/handlers.hpp"
#include "pages/desk/outlet/handlers.hpp"
#include "pages/desk/parcels/handlers.hpp"
#include "pages/desk/requests/handlers.hpp"
#include "pages/desk/staff/handlers.hpp"
#include "pages/desk/work/handlers.hpp"
#include "pages/door/handlers.hpp"
#include "pages/frame/guard.hpp"
#include "pages/invoices/handlers.hpp"
#include "pages/orders/handlers.hpp"
#include "pages/public/handlers.hpp"
#include "pages/requests/handlers.hpp"
#include "papers/paper_type.hpp"
#include "web/router.hpp"

namespace cakey::pages {

namespace {

using web::BodyRule;

// A paper that is too large is answered beside its field, with all that was typed, up to this length of the whole form;
// nginx/cakey.conf.in lets in as much.
constexpr std::size_t longest_upload = 17 * 1024 * 1024;

BodyRule with_papers(std::size_t count) { return BodyRule::uploads(papers::largest_paper, count, longest_upload); }

class Site : public web::Handler {
public:
    Site(const Means& means, const web::Log& log)
        : means_(means),
          screens_(means.screens),
          guard_(means.store, means.known_sessions, means.clock, means.urls, means.screens, log),
          routes_(
              means.urls.prefix(), [this](const web::Request& request, int status) { return fault(request, status); },
              [this](const web::Request& request, std::exception_ptr error) {
                  return guard_.fault(request, nobody_, error);
              })
    {
        add_public_routes();
        add_account_routes();
        add_order_routes();
        if (means.certificates)
            add_certificate_routes();
        add_desk_routes();
    }

    web::Response handle(web::Request& request) override
    {
        const AskedFrom asked(request.remote_address());
        return routes_.handle(request);
    }

private:
    void add_public_routes()
    {
        auto& r = routes_;
        r.get("/", visitor(sign_in_, &SignIn::show));
        r.post("/session", visitor(sign_in_, &SignIn::create));
        r.post("/session/code", visitor(sign_in_, &SignIn::send_code));
        r.post("/session/end", company_or_renewer(sign_in_, &SignIn::remove));
        r.get("/captcha", visitor(captchas_, &Captchas::create));
        r.get("/captcha/{token}", visitor(captchas_, &Captchas::show));
        r.get("/register", visitor(registration_, &Registration::show));
        r.post("/register", visitor(registration_, &Registration::create));
        r.post("/register/code", visitor(registration_, &Registration::send_code));
        r.post("/register/licence", visitor(registration_, &Registration::read_licence), with_papers(1));
        r.get("/password/forgot", visitor(password_reset_, &PasswordReset::show));
        r.post("/password/forgot", visitor(password_reset_, &PasswordReset::create));
        r.get("/password/new", visitor(password_reset_, &PasswordReset::edit));
        r.post("/password/new", visitor(password_reset_, &PasswordReset::update));
        r.get("/progress", visitor(progress_, &Progress::show));
        r.post("/progress", visitor(progress_, &Progress::look));
        r.post("/progress/code", visitor(progress_, &Progress::send_code));
        r.post("/checks/{kind}", visitor(field_checks_, &FieldChecks::create));
        r.get("/outlets", visitor(outlets_, &Outlets::list));
        r.get("/guide", visitor(guide_, &Guide::show));
        r.get("/guide/form.pdf", visitor(guide_, &Guide::blank_form));
        r.get("/agreement", visitor(agreement_, &ServiceAgreement::show));
        r.get("/agreement/{id}", visitor(agreement_, &ServiceAgreement::show_version));
        r.post("/agreement/consent", company(agreement_, &ServiceAgreement::agree));
        r.post("/alipay/notify", callback(notifications_, &Notifications::create), BodyRule::raw());
        r.post("/sms/receipts", callback(hints_, &Hints::receipts), BodyRule::raw());
        r.post("/issuer/notify", callback(hints_, &Hints::invoice));
        r.get("/.well-known/security.txt", anybody(security_contact_, &SecurityContact::show));
        r.get("/healthz", anybody(health_, &Health::live));
        r.get("/readyz", anybody(health_, &Health::ready));
    }

    void add_account_routes()
    {
        auto& r = routes_;
        const auto with_identity_papers = with_papers(words<IdentityPaperKind>.size());
        r.get("/home", company(home_, &Home::show));
        r.post("/home/tour", company(home_, &Home::close_tour));
        r.get("/profile", company(profile_, &Profile::show));
        r.get("/profile/edit", company(profile_, &Profile::edit));
        r.post("/profile/edit", company(profile_, &Profile::edit));
        r.post("/profile", company(profile_, &Profile::update));
        r.get("/invoice-info", company(invoice_info_, &InvoiceInfo::show));
        r.post("/invoice-info", company(invoice_info_, &InvoiceInfo::update));
        r.get("/contact", company(contact_, &Contact::show));
        r.get("/contact/edit", company(contact_, &Contact::edit));
        r.post("/contact", company(contact_, &Contact::update));
        r.post("/contact/password", company(contact_, &Contact::change_password));
        r.post("/contact/sessions/{id}/end", company(contact_, &Contact::end_session));
        r.get("/contact/archive", company(archive_, &Archive::show));
        r.post("/contact/archive", company(archive_, &Archive::pack));
        r.get("/contact/deletion", company(deletions_, &Deletions::show));
        r.post("/contact/deletion", company(deletions_, &Deletions::create));
        r.post("/contact/deletion/withdrawal", company(deletions_, &Deletions::withdraw));
        r.get("/contact/mail", company(mail_wishes_, &MailWishes::edit));
        r.post("/contact/mail", company(mail_wishes_, &MailWishes::update));
        r.get("/contact/mobile", company(mobile_change_, &MobileChange::show));
        r.post("/contact/mobile", company(mobile_change_, &MobileChange::create));
        r.post("/contact/mobile/old-code", company(mobile_change_, &MobileChange::send_old_code));
        r.post("/contact/mobile/new-code", company(mobile_change_, &MobileChange::send_new_code));
        r.get("/contact/mobile/request", company(mobile_requests_, &MobileRequests::show));
        r.post("/contact/mobile/request", company(mobile_requests_, &MobileRequests::create), with_identity_papers);
        r.post("/contact/mobile/request/withdrawal", company(mobile_requests_, &MobileRequests::withdraw));
    }

    void add_order_routes()
    {
        auto& r = routes_;
        const auto with_order_papers = with_papers(words<PaperKind>.size());
        r.get("/orders", company(orders_, &Orders::list));
        r.get("/orders.csv", company(orders_, &Orders::export_list));
        r.get("/orders/new", company(drafts_, &Drafts::begin));
        r.post("/orders", company(drafts_, &Drafts::create), with_order_papers);
        r.get("/orders/{no}", payers(orders_, &Orders::show));
        r.get("/orders/{no}/edit", company(drafts_, &Drafts::edit));
        r.post("/orders/{no}", company(drafts_, &Drafts::update), with_order_papers);
        r.post("/orders/{no}/submission", payers(orders_, &Orders::submit));
        r.post("/orders/{no}/withdrawal", payers(orders_, &Orders::withdraw));
        r.post("/orders/{no}/cancellation", company(orders_, &Orders::cancel));
        r.post("/orders/{no}/deletion", company(drafts_, &Drafts::remove));
        r.post("/orders/{no}/receipt", company(orders_, &Orders::receive));
        r.get("/orders/{no}/correction", company(corrections_, &Corrections::edit));
        r.post("/orders/{no}/correction", company(corrections_, &Corrections::update), with_order_papers);
        r.get("/orders/{no}/pay", payers(payments_, &Payments::show));
        r.post("/orders/{no}/payments", payers(payments_, &Payments::create));
        r.get("/orders/{no}/pay/status", payers(payments_, &Payments::status));
        r.get("/orders/{no}/pay/qr.svg", payers(payments_, &Payments::qr_code));
        r.get("/orders/{no}/history", payers(orders_, &Orders::history));
        r.get("/orders/{no}/form.pdf", company(orders_, &Orders::print));
        r.get("/orders/{no}/papers/{kind}", company(papers_, &Papers::show));
        r.post("/orders/{no}/papers/{kind}", company(papers_, &Papers::create), with_papers(1));
        r.post("/orders/{no}/papers/{kind}/deletion", company(papers_, &Papers::remove));
        r.get("/invoices", company(invoices_, &Invoices::list));
        r.get("/invoices.zip", company(invoices_, &Invoices::pack));
        r.get("/invoices/{no}", company(invoices_, &Invoices::show));
        r.get("/invoices/{no}/files/{kind}", company(invoices_, &Invoices::download));
        r.post("/invoices/{no}/mail", company(invoices_, &Invoices::mail));
        r.get("/invoices/{no}/reissue", company(reissues_, &Reissues::begin));
        r.post("/invoices/{no}/reissue", company(reissues_, &Reissues::create));
        r.post("/invoices/{no}/reissue/withdrawal", company(reissues_, &Reissues::withdraw));
    }

    void add_certificate_routes()
    {
        auto& r = routes_;
        r.get("/certificates", company(certificates_, &Certificates::list));
        r.get("/certificates/{id}", company(certificates_, &Certificates::show));
        r.get("/certificates/{id}/files/{kind}", company(certificates_, &Certificates::download));
        r.post("/certificates/{id}/revocations", company(certificates_, &Certificates::ask_revocation));
        r.post("/certificates/{id}/revocations/withdrawal", company(certificates_, &Certificates::withdraw_revocation));
        r.get("/renewal", visitor(certificate_sign_in_, &CertificateSignIn::show));
        r.post("/renewal/session", visitor(certificate_sign_in_, &CertificateSignIn::create));
        r.get("/certificates/{id}/renewal", renewers(renewals_, &Renewals::show));
        r.post("/certificates/{id}/renewal", renewers(renewals_, &Renewals::create));
        r.get("/orders/{no}/certificates", payers(file_certificates_, &FileCertificates::show));
        r.get("/orders/{no}/certificates/status", payers(file_certificates_, &FileCertificates::status));
        r.get("/orders/{no}/certificates/{id}/chain", payers(file_certificates_, &FileCertificates::chain));
        r.post("/orders/{no}/certificates", payers(file_certificates_, &FileCertificates::create));
        r.post("/orders/{no}/certificates/{id}/abandonment", payers(file_certificates_, &FileCertificates::abandon));
        r.post("/orders/{no}/certificates/{id}/receipt", payers(file_certificates_, &FileCertificates::receive));
        const auto with_pki_file = BodyRule::uploads(desk::largest_pki_file);
        r.get("/desk/certificates", certificate_readers(desk_certificates_, &desk::Certificates::list));
        r.get("/desk/certificates/batch", makers(request_batches_, &desk::RequestBatches::show));
        r.post("/desk/certificates/batch", makers(request_batches_, &desk::RequestBatches::create),
               BodyRule::uploads(largest_batch_file));
        r.post("/desk/certificates/batch/release", confirmed_makers(request_batches_, &desk::RequestBatches::release));
        r.get("/desk/certificates/batch/issued.zip", makers(request_batches_, &desk::RequestBatches::pack));
        r.get("/desk/certificates/{id}", staff(desk_certificates_, &desk::Certificates::show));
        r.get("/desk/certificates/{id}/files/{kind}", staff(desk_certificates_, &desk::Certificates::download));
        r.get("/desk/certificates/{id}/request", staff(desk_certificates_, &desk::Certificates::request_file));
        r.post("/desk/certificates/{id}/release",
               confirmed_makers(certificate_steps_, &desk::CertificateSteps::release));
        r.post("/desk/certificates/{id}/abandonment", makers(certificate_steps_, &desk::CertificateSteps::abandon));
        r.post("/desk/certificates/{id}/issuance", makers(certificate_steps_, &desk::CertificateSteps::issue),
               with_pki_file);
        r.post("/desk/certificates/{id}/refusal", makers(certificate_steps_, &desk::CertificateSteps::refuse));
        r.post("/desk/certificates/{id}/writing", makers(certificate_steps_, &desk::CertificateSteps::write));
        r.post("/desk/certificates/{id}/revocation", operators(revocations_, &desk::Revocations::done_outside));
        r.post("/desk/certificates/{id}/revocations", operators(revocations_, &desk::Revocations::create));
        r.post("/desk/certificates/{id}/revocations/call", operators(revocations_, &desk::Revocations::take_call));
        r.post("/desk/certificates/{id}/revocations/{revocation}/approval",
               confirmed_operators(revocations_, &desk::Revocations::approve));
        r.post("/desk/certificates/{id}/revocations/{revocation}/refusal",
               operators(revocations_, &desk::Revocations::refuse));
        r.post("/desk/certificates/{id}/revocations/{revocation}/withdrawal",
               operators(revocations_, &desk::Revocations::withdraw));
        r.get("/desk/orders/{no}/certificates", staff(making_, &desk::Making::show));
        r.post("/desk/orders/{no}/certificates", makers(making_, &desk::Making::create), with_pki_file);
        r.get("/desk/profiles", bookkeepers(certificate_profiles_, &desk::CertificateProfiles::list));
        r.get("/desk/profiles/new", administrators(certificate_profiles_, &desk::CertificateProfiles::begin));
        r.post("/desk/profiles", confirmed_administrators(certificate_profiles_, &desk::CertificateProfiles::create));
        r.get("/desk/profiles/{id}", bookkeepers(certificate_profiles_, &desk::CertificateProfiles::show));
        r.post("/desk/profiles/{id}/approval",
               confirmed_administrators(certificate_profiles_, &desk::CertificateProfiles::approve));
        r.post("/desk/profiles/{id}/refusal",
               administrators(certificate_profiles_, &desk::CertificateProfiles::refuse));
        r.post("/desk/profiles/{id}/withdrawal",
               administrators(certificate_profiles_, &desk::CertificateProfiles::withdraw));
    }

    void add_desk_routes()
    {
        auto& r = routes_;
        const auto with_identity_papers = with_papers(words<IdentityPaperKind>.size());
        const auto with_list = BodyRule::uploads(desk::largest_list_file);
        r.get("/desk", visitor(desk_sign_in_, &desk::SignIn::show));
        r.get("/desk/", visitor(desk_sign_in_, &desk::SignIn::show));
        r.post("/desk/session", visitor(desk_sign_in_, &desk::SignIn::create));
        r.post("/desk/session/end", staff(desk_sign_in_, &desk::SignIn::remove));
        r.get("/desk/setup/{token}", visitor(setup_, &desk::Setup::show));
        r.post("/desk/setup/{token}", visitor(setup_, &desk::Setup::create));
        r.get("/desk/account", staff(own_account_, &desk::Account::show));
        r.get("/desk/account/password", staff(own_account_, &desk::Account::edit_password));
        r.post("/desk/account/password", staff(own_account_, &desk::Account::change_password));
        r.get("/desk/account/totp", staff(own_account_, &desk::Account::edit_totp));
        r.post("/desk/account/totp", staff(own_account_, &desk::Account::change_totp));
        r.get("/desk/account/recovery-codes", staff(own_account_, &desk::Account::edit_codes));
        r.post("/desk/account/recovery-codes", staff(own_account_, &desk::Account::draw_codes));
        r.get("/desk/account/keys/new", staff(keys_, &desk::Keys::begin));
        r.post("/desk/account/keys", staff(keys_, &desk::Keys::create));
        r.post("/desk/account/keys/{id}/removal", staff(keys_, &desk::Keys::remove));
        r.post("/desk/account/sessions/{id}/end", staff(own_account_, &desk::Account::end_session));
        r.get("/desk/staff", bookkeepers(members_, &desk::Members::list));
        r.get("/desk/staff/new", administrators(members_, &desk::Members::begin));
        r.post("/desk/staff", confirmed_administrators(members_, &desk::Members::create));
        r.get("/desk/staff/{id}", bookkeepers(members_, &desk::Members::show));
        r.post("/desk/staff/{id}", confirmed_administrators(members_, &desk::Members::update));
        r.post("/desk/staff/{id}/disabling", confirmed_administrators(members_, &desk::Members::disable));
        r.post("/desk/staff/{id}/enabling", confirmed_administrators(members_, &desk::Members::enable));
        r.post("/desk/staff/{id}/reset", confirmed_administrators(members_, &desk::Members::reset));
        r.post("/desk/staff/{id}/sessions/end", confirmed_administrators(members_, &desk::Members::sign_out));
        r.get("/desk/work", staff(work_, &desk::Work::list));
        r.get("/desk/work/fresh", staff_who_rest(work_, &desk::Work::fresh));
        r.post("/desk/work/views", staff(work_, &desk::Work::save_view));
        r.post("/desk/work/views/{id}/deletion", staff(work_, &desk::Work::remove_view));
        r.get("/desk/search", staff(search_, &desk::Search::show));
        r.get("/desk/trouble", staff(trouble_, &desk::Trouble::list));
        r.get("/desk/mentions", staff(mentions_, &desk::Mentions::list));
        r.get("/desk/orders/{no}", staff(desk_orders_, &desk::Orders::show));
        r.get("/desk/orders/{no}/papers/{kind}", staff(desk_orders_, &desk::Orders::paper));
        r.get("/desk/orders/{no}/papers/{kind}/pages/{page}", staff(desk_orders_, &desk::Orders::paper_page));
        r.post("/desk/orders/{no}/notes", clerks(notes_, &desk::Notes::create));
        r.post("/desk/orders/{no}/id-looks", staff(id_looks_, &desk::IdLooks::create));
        r.post("/desk/orders/{no}/claim", operators(claims_, &desk::Claims::create));
        r.post("/desk/orders/{no}/claim/release", operators(claims_, &desk::Claims::release));
        r.post("/desk/orders/{no}/claim/take-over", operators(claims_, &desk::Claims::take_over));
        r.post("/desk/orders/{no}/claim/colleague", operators(claims_, &desk::Claims::hand_on));
        r.post("/desk/orders/{no}/claim/hold", operators(claims_, &desk::Claims::hold));
        r.post("/desk/orders/{no}/claim/resumption", operators(claims_, &desk::Claims::resume));
        r.post("/desk/orders/{no}/checks", operators(checks_, &desk::Checks::update));
        r.post("/desk/orders/{no}/approval", operators(decisions_, &desk::Decisions::approve));
        r.post("/desk/orders/{no}/refusal", operators(decisions_, &desk::Decisions::refuse));
        r.post("/desk/orders/{no}/return", operators(decisions_, &desk::Decisions::return_order));
        r.post("/desk/orders/{no}/reversals", confirmed_administrators(reversals_, &desk::Reversals::create));
        r.post("/desk/orders/{no}/reversals/{id}/approval",
               confirmed_administrators(reversals_, &desk::Reversals::approve));
        r.post("/desk/orders/{no}/reversals/{id}/refusal", administrators(reversals_, &desk::Reversals::refuse));
        r.post("/desk/orders/{no}/reversals/{id}/withdrawal", administrators(reversals_, &desk::Reversals::withdraw));
        r.get("/desk/orders/{no}/reissue", staff(desk_reissues_, &desk::Reissues::show));
        r.post("/desk/orders/{no}/reissues", clerks(desk_reissues_, &desk::Reissues::create));
        r.post("/desk/orders/{no}/reissues/{id}/approval", confirmed_clerks(desk_reissues_, &desk::Reissues::approve));
        r.post("/desk/orders/{no}/reissues/{id}/refusal", clerks(desk_reissues_, &desk::Reissues::refuse));
        r.post("/desk/orders/{no}/reissues/{id}/withdrawal", clerks(desk_reissues_, &desk::Reissues::withdraw));
        r.get("/desk/outlet", outlet_staff(outlet_work_, &desk::OutletWork::list));
        r.get("/desk/outlet/day", outlet_staff(outlet_work_, &desk::OutletWork::print_day));
        r.post("/desk/outlet/settings", outlet_staff(outlet_work_, &desk::OutletWork::change_settings));
        r.post("/desk/orders/{no}/contacts", outlet_staff(outlet_visits_, &desk::OutletVisits::note_contact));
        r.post("/desk/orders/{no}/appointment", outlet_staff(outlet_visits_, &desk::OutletVisits::appoint));
        r.post("/desk/orders/{no}/appointment/cancellation",
               outlet_staff(outlet_visits_, &desk::OutletVisits::cancel_appointment));
        r.post("/desk/orders/{no}/handover", outlet_staff(hand_overs_, &desk::HandOvers::create),
               BodyRule::uploads(largest_signature));
        r.get("/desk/orders/{no}/slip", outlet_staff(hand_overs_, &desk::HandOvers::slip));
        r.get("/desk/orders/{no}/signature", staff(hand_overs_, &desk::HandOvers::signature));
        r.post("/desk/orders/{no}/centre-return", outlet_staff(outlet_orders_, &desk::OutletOrders::return_to_centre));
        r.get("/desk/parcels", operators(parcels_, &desk::Parcels::list));
        r.get("/desk/parcels.csv", operators(parcels_, &desk::Parcels::export_list));
        r.post("/desk/parcels", operators(parcels_, &desk::Parcels::create), BodyRule::uploads(largest_parcel_file));
        r.get("/desk/parcels/{id}", operators(parcels_, &desk::Parcels::show));
        r.post("/desk/parcels/{id}/dispatch", operators(parcels_, &desk::Parcels::dispatch));
        r.post("/desk/labels", operators(labels_, &desk::Labels::print));
        r.post("/desk/payments/{id}/refund", confirmed_operators(desk_payments_, &desk::Payments::give_back));
        r.post("/desk/outbox/refund/{id}/retry", confirmed_operators(outbox_, &desk::Outbox::retry_refund));
        r.post("/desk/outbox/{kind}/{id}/retry", operators(outbox_, &desk::Outbox::retry));
        r.get("/desk/companies", staff(companies_, &desk::Companies::list));
        r.get("/desk/companies/{id}", staff(companies_, &desk::Companies::show));
        r.get("/desk/companies/{id}/name", operators(names_, &desk::Names::edit));
        r.post("/desk/companies/{id}/name", confirmed_operators(names_, &desk::Names::create), with_identity_papers);
        r.get("/desk/companies/{id}/reclaim", operators(reclaims_, &desk::Reclaims::show));
        r.post("/desk/companies/{id}/reclaim", confirmed_operators(reclaims_, &desk::Reclaims::create),
               with_identity_papers);
        r.post("/desk/companies/{id}/taxpayer/{check}/confirmation", clerks(taxpayers_, &desk::Taxpayers::confirm));
        r.post("/desk/companies/{id}/taxpayer/{check}/refusal", clerks(taxpayers_, &desk::Taxpayers::refuse));
        r.get("/desk/requests/{no}", staff(requests_, &desk::Requests::show));
        r.get("/desk/requests/{no}/papers/{kind}", staff(requests_, &desk::Requests::paper));
        r.get("/desk/requests/{no}/papers/{kind}/pages/{page}", staff(requests_, &desk::Requests::paper_page));
        r.post("/desk/requests/{no}/approval", confirmed_operators(requests_, &desk::Requests::approve));
        r.post("/desk/requests/{no}/refusal", operators(requests_, &desk::Requests::refuse));
        r.get("/desk/refunds/{id}/transfer", clerks(transfers_, &desk::Transfers::edit));
        r.post("/desk/refunds/{id}/transfer", confirmed_clerks(transfers_, &desk::Transfers::create), with_papers(1));
        r.get("/desk/settlements/{no}", staff(settlements_, &desk::Settlements::show));
        r.get("/desk/settlements/{no}/slip", staff(settlements_, &desk::Settlements::slip));
        r.get("/desk/settlements/{no}/slip/pages/{page}", staff(settlements_, &desk::Settlements::slip_page));
        r.post("/desk/settlements/{no}/confirmation",
               confirmed_administrators(settlements_, &desk::Settlements::confirm));
        r.post("/desk/settlements/{no}/rejection", administrators(settlements_, &desk::Settlements::reject));
        r.get("/desk/reasons", bookkeepers(refusal_reasons_, &desk::RefusalReasons::list));
        r.post("/desk/reasons", administrators(refusal_reasons_, &desk::RefusalReasons::create));
        r.get("/desk/reasons.csv", bookkeepers(refusal_reason_files_, &desk::RefusalReasonFiles::show));
        r.post("/desk/reasons/file", administrators(refusal_reason_files_, &desk::RefusalReasonFiles::look_at),
               with_list);
        r.post("/desk/reasons/list", administrators(refusal_reason_files_, &desk::RefusalReasonFiles::take_over));
        r.get("/desk/reasons/{id}", bookkeepers(refusal_reasons_, &desk::RefusalReasons::show));
        r.post("/desk/reasons/{id}", administrators(refusal_reasons_, &desk::RefusalReasons::update));
        r.get("/desk/agreements", bookkeepers(desk_agreements_, &desk::Agreements::list));
        r.post("/desk/agreements", administrators(desk_agreements_, &desk::Agreements::create),
               BodyRule::uploads(0, 0, desk::Agreements::largest_form));
        r.get("/desk/agreements.csv", bookkeepers(desk_agreements_, &desk::Agreements::export_list));
        r.get("/desk/agreements/new", administrators(desk_agreements_, &desk::Agreements::begin));
        r.get("/desk/agreements/{id}", bookkeepers(desk_agreements_, &desk::Agreements::show));
        r.post("/desk/agreements/{id}/withdrawal", administrators(desk_agreements_, &desk::Agreements::withdraw));
        r.get("/desk/agreements/{id}/consents.csv", bookkeepers(desk_agreements_, &desk::Agreements::export_consents));
        r.get("/desk/notices", bookkeepers(announcements_, &desk::Announcements::list));
        r.post("/desk/notices", administrators(announcements_, &desk::Announcements::create));
        r.get("/desk/notices.csv", bookkeepers(announcement_files_, &desk::AnnouncementFiles::show));
        r.post("/desk/notices/file", administrators(announcement_files_, &desk::AnnouncementFiles::look_at), with_list);
        r.post("/desk/notices/list", administrators(announcement_files_, &desk::AnnouncementFiles::take_over));
        r.get("/desk/notices/{id}", bookkeepers(announcements_, &desk::Announcements::show));
        r.post("/desk/notices/{id}", administrators(announcements_, &desk::Announcements::update));
        r.get("/desk/papers", bookkeepers(check_items_, &desk::CheckItems::list));
        r.post("/desk/papers", administrators(check_items_, &desk::CheckItems::create));
        r.get("/desk/papers.csv", bookkeepers(check_item_files_, &desk::CheckItemFiles::show));
        r.post("/desk/papers/file", administrators(check_item_files_, &desk::CheckItemFiles::look_at), with_list);
        r.post("/desk/papers/list", administrators(check_item_files_, &desk::CheckItemFiles::take_over));
        r.get("/desk/papers/{id}", bookkeepers(check_items_, &desk::CheckItems::show));
        r.post("/desk/papers/{id}", administrators(check_items_, &desk::CheckItems::update));
        r.get("/desk/outlets", bookkeepers(desk_outlets_, &desk::Outlets::list));
        r.post("/desk/outlets", administrators(desk_outlets_, &desk::Outlets::create));
        r.get("/desk/outlets.csv", bookkeepers(outlet_files_, &desk::OutletFiles::show));
        r.post("/desk/outlets/file", administrators(outlet_files_, &desk::OutletFiles::look_at), with_list);
        r.post("/desk/outlets/list", administrators(outlet_files_, &desk::OutletFiles::take_over));
        r.get("/desk/outlets/{id}", bookkeepers(desk_outlets_, &desk::Outlets::show));
        r.post("/desk/outlets/{id}", administrators(desk_outlets_, &desk::Outlets::update));
        r.post("/desk/outlets/{id}/signature", administrators(outlet_signatures_, &desk::OutletSignatures::update));
        r.get("/desk/platforms", bookkeepers(platforms_, &desk::Platforms::list));
        r.post("/desk/platforms", administrators(platforms_, &desk::Platforms::create));
        r.get("/desk/platforms.csv", bookkeepers(platform_files_, &desk::PlatformFiles::show));
        r.post("/desk/platforms/file", administrators(platform_files_, &desk::PlatformFiles::look_at), with_list);
        r.post("/desk/platforms/list", administrators(platform_files_, &desk::PlatformFiles::take_over));
        r.get("/desk/platforms/{id}", bookkeepers(platforms_, &desk::Platforms::show));
        r.post("/desk/platforms/{id}", administrators(platforms_, &desk::Platforms::update));
        r.get("/desk/prices", bookkeepers(prices_, &desk::Prices::list));
        r.get("/desk/prices.csv", bookkeepers(prices_, &desk::Prices::export_list));
        r.get("/desk/prices/quote", bookkeepers(prices_, &desk::Prices::quote));
        r.get("/desk/prices/new", administrators(prices_, &desk::Prices::begin));
        r.post("/desk/prices/preview", administrators(prices_, &desk::Prices::look_at));
        r.post("/desk/prices/file", administrators(prices_, &desk::Prices::look_at_file), with_list);
        r.post("/desk/prices", confirmed_administrators(prices_, &desk::Prices::create));
        r.post("/desk/prices/{id}/removal", confirmed_administrators(prices_, &desk::Prices::remove));
        r.get("/desk/holidays", bookkeepers(holidays_, &desk::Holidays::list));
        r.post("/desk/holidays", administrators(holidays_, &desk::Holidays::update));
        r.get("/desk/holidays.csv", bookkeepers(holidays_, &desk::Holidays::export_list));
        r.post("/desk/holidays/file", administrators(holidays_, &desk::Holidays::import_list),
               BodyRule::uploads(desk::Holidays::largest_file));
        r.post("/desk/holidays/{day}/deletion", administrators(holidays_, &desk::Holidays::remove));
        r.get("/desk/settings", bookkeepers(settings_, &desk::Settings::list));
        r.get("/desk/settings.csv", bookkeepers(settings_, &desk::Settings::export_list));
        r.post("/desk/settings/file", administrators(settings_, &desk::Settings::look_at_file), with_list);
        r.post("/desk/settings/list", administrators(settings_, &desk::Settings::take_over));
        r.post("/desk/settings/{kind}", administrators(settings_, &desk::Settings::update));
        r.get("/desk/texts", bookkeepers(texts_, &desk::Texts::list));
        r.get("/desk/texts/{kind}", bookkeepers(texts_, &desk::Texts::show));
        r.get("/desk/audit", readers_of_audit(audit_log_, &desk::AuditLog::list));
        r.get("/desk/audit.csv", readers_of_audit(audit_log_, &desk::AuditLog::export_list));
        r.get("/desk/figures", bookkeepers(figures_, &desk::Figures::list));
        r.get("/desk/figures.csv", bookkeepers(figures_, &desk::Figures::export_table));
        r.get("/desk/money", bookkeepers(bills_, &desk::Bills::list));
        r.get("/desk/money/{day}", bookkeepers(bills_, &desk::Bills::show));
        r.post("/desk/money/{day}", administrators(bills_, &desk::Bills::ask_again));
        r.get("/desk/money/{day}/differences.csv", bookkeepers(bills_, &desk::Bills::export_differences));
        r.get("/desk/money/{day}/differences/{id}", bookkeepers(differences_, &desk::Differences::show));
        r.post("/desk/money/{day}/differences/{id}", administrators(differences_, &desk::Differences::verify));
    }

    // Alipay reads no page. What it sent and nobody can read is not taken, and may come again.
    web::Response fault(const web::Request& request, int status) const
    {
        return request.route() == "/alipay/notify" ? web::plain(400, "fail") : screens_.fault(request, nobody_, status);
    }

    // Fault::not_found for any other order, as for a stranger's.
    std::optional<web::Response> only_renewal(const web::Request& request, const CompanyPerson& who) const
    {
        if (!who.renews)
            return std::nullopt;
        const auto order = means_.store.read(
            [&](Unit& unit) { return unit.orders().of(who.id, order_number_in(request)); });
        if (order.holder_proof().certificate != who.renews)
            throw DomainError(Fault::not_found);
        return std::nullopt;
    }

    Door<StaffPerson>::Find one_of(std::initializer_list<Role> roles) const
    {
        return [this, roles = std::vector<Role>(roles)](const web::Request& request) {
            return guard_.staff(request, roles);
        };
    }

    Door<StaffPerson> staff_door(std::initializer_list<Role> roles) const { return {guard_, one_of(roles)}; }

    // Confirmed by a second factor within the last minutes, too: before money, names and accounts change.
    Door<StaffPerson> confirmed_door(std::initializer_list<Role> roles) const
    {
        return {guard_, one_of(roles), [this](const web::Request& request, const StaffPerson& who) {
                    return confirmation_.ask(request, who);
                }};
    }

    const Means means_;
    const Screens& screens_;
    const Person nobody_;
    const Guard guard_;
    const desk::Confirmation confirmation_{means_};

    // Who may come.
    const Door<Visitor> visitor{guard_, [this](const web::Request& request) { return guard_.visitor(request); }};
    const Door<CompanyPerson> company{guard_, [this](const web::Request& request) { return guard_.company(request); }};
    const Door<CompanyPerson> company_or_renewer{
        guard_, [this](const web::Request& request) { return guard_.company_or_renewer(request); }};
    const Door<CompanyPerson> renewers{guard_, [this](const web::Request& request) { return guard_.renewer(request); }};
    // Of their orders; who came to have a certificate renewed sees that one.
    const Door<CompanyPerson> payers{
        guard_, [this](const web::Request& request) { return guard_.company_or_renewer(request); },
        [this](const web::Request& request, const CompanyPerson& who) { return only_renewal(request, who); }};
    const Door<StaffPerson> staff = staff_door({});  // of any role
    const Door<StaffPerson> staff_who_rest{
        guard_, [this](const web::Request& request) { return guard_.staff_who_rest(request); }};
    const Door<StaffPerson> operators = staff_door({Role::operator_});
    const Door<StaffPerson> administrators = staff_door({Role::administrator});
    const Door<StaffPerson> clerks = staff_door({Role::operator_, Role::administrator});
    const Door<StaffPerson> confirmed_operators = confirmed_door({Role::operator_});
    const Door<StaffPerson> confirmed_administrators = confirmed_door({Role::administrator});
    const Door<StaffPerson> confirmed_clerks = confirmed_door({Role::operator_, Role::administrator});
    const Door<StaffPerson> bookkeepers = staff_door({Role::administrator, Role::auditor});
    const Door<StaffPerson> readers_of_audit = staff_door({Role::administrator, Role::auditor});
    const Door<StaffPerson> outlet_staff = staff_door({Role::outlet});
    const Door<StaffPerson> makers = staff_door({Role::operator_, Role::outlet});  // of certificates
    const Door<StaffPerson> confirmed_makers = confirmed_door({Role::operator_, Role::outlet});
    const Door<StaffPerson> certificate_readers = staff_door({Role::operator_, Role::auditor});
    const OpenDoor callback{};
    const OpenDoor anybody{};

    const Guide guide_{means_};
    const ServiceAgreement agreement_{means_};
    const Outlets outlets_{means_};
    const Health health_{means_};
    const SecurityContact security_contact_{means_};
    const SignIn sign_in_{means_};
    const Captchas captchas_{means_};
    const Registration registration_{means_};
    const PasswordReset password_reset_{means_};
    const Progress progress_{means_};
    const Home home_{means_};
    const Profile profile_{means_};
    const InvoiceInfo invoice_info_{means_};
    const Contact contact_{means_};
    const Archive archive_{means_};
    const Deletions deletions_{means_};
    const MailWishes mail_wishes_{means_};
    const MobileChange mobile_change_{means_};
    const MobileRequests mobile_requests_{means_};
    const Orders orders_{means_};
    const Drafts drafts_{means_};
    const Corrections corrections_{means_};
    const Papers papers_{means_};
    const Payments payments_{means_};
    const Notifications notifications_{means_};
    const FieldChecks field_checks_{means_};
    const Hints hints_{means_};
    const Certificates certificates_{means_};
    const CertificateSignIn certificate_sign_in_{means_};
    const Renewals renewals_{means_};
    const FileCertificates file_certificates_{means_};
    const Invoices invoices_{means_};
    const Reissues reissues_{means_};
    const desk::SignIn desk_sign_in_{means_};
    const desk::Setup setup_{means_};
    const desk::Account own_account_{means_};
    const desk::Keys keys_{means_};
    const desk::Members members_{means_};
    const desk::Work work_{means_};
    const desk::Search search_{means_};
    const desk::Trouble trouble_{means_};
    const desk::Outbox outbox_{means_};
    const desk::Payments desk_payments_{means_};
    const desk::Orders desk_orders_{means_};
    const desk::IdLooks id_looks_{means_};
    const desk::Claims claims_{means_};
    const desk::CheckItems check_items_{means_};
    const desk::CheckItemFiles check_item_files_{means_};
    const desk::RefusalReasons refusal_reasons_{means_};
    const desk::RefusalReasonFiles refusal_reason_files_{means_};
    const desk::Agreements desk_agreements_{means_};
    const desk::Announcements announcements_{means_};
    const desk::AnnouncementFiles announcement_files_{means_};
    const desk::Outlets desk_outlets_{means_};
    const desk::OutletFiles outlet_files_{means_};
    const desk::OutletSignatures outlet_signatures_{means_};
    const desk::Platforms platforms_{means_};
    const desk::PlatformFiles platform_files_{means_};
    const desk::CertificateProfiles certificate_profiles_{means_};
    const desk::Prices prices_{means_};
    const desk::Settings settings_{means_};
    const desk::Texts texts_{means_};
    const desk::Checks checks_{means_};
    const desk::Mentions mentions_{means_};
    const desk::Notes notes_{means_};
    const desk::Decisions decisions_{means_};
    const desk::OutletWork outlet_work_{means_};
    const desk::OutletVisits outlet_visits_{means_};
    const desk::OutletOrders outlet_orders_{means_};
    const desk::HandOvers hand_overs_{means_};
    const desk::Parcels parcels_{means_};
    const desk::Labels labels_{means_};
    const desk::Reversals reversals_{means_};
    const desk::Reissues desk_reissues_{means_};
    const desk::Certificates desk_certificates_{means_};
    const desk::CertificateSteps certificate_steps_{means_};
    const desk::Revocations revocations_{means_};
    const desk::Making making_{means_};
    const desk::RequestBatches request_batches_{means_};
    const desk::Companies companies_{means_};
    const desk::Names names_{means_};
    const desk::Reclaims reclaims_{means_};
    const desk::Taxpayers taxpayers_{means_};
    const desk::Requests requests_{means_};
    const desk::Transfers transfers_{means_};
    const desk::Settlements settlements_{means_};
    const desk::Holidays holidays_{means_};
    const desk::AuditLog audit_log_{means_};
    const desk::Figures figures_{means_};
    const desk::Bills bills_{means_};
    const desk::Differences differences_{means_};
    web::Router routes_;
};

}

std::unique_ptr<web::Handler> make_site(const Means& means, const web::Log& log)
{
    return std::make_unique<Site>(means, log);
}

}
