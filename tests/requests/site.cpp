// Setting the program up, and asking it.
#include "site.hpp"

#include "ctl/imports.hpp"
#include "pages/door/proofs.hpp"
#include "web/wire_text.hpp"

namespace cakey::requests {

std::optional<std::string> Answer::header(std::string_view name) const
{
    for (const auto& [known, value] : headers)
        if (web::is_same_name(known, name))
            return value;
    return std::nullopt;
}

Site& Site::of_this_run()
{
    static Site site;
    return site;
}

Site::Site()
{
    database.empty();
    load_catalogue();
}

Site::Program::Program(Site& site, bool certificates, CertificateDriver driver)
    : screens(site.views_, site.urls_, "400-000-0000", certificates),
      means{*site.store_,   site.known_sessions_,  site.clock,      site.urls_,     screens,       site.seal,
            site.hashing,   site.notices_,         site.catalogue_, site.reception, site.printing, site.blank_form_,
            codes_per_hour, site.security_contact, site.public_url, certificates,   driver,        site.certificate_url},
      site(pages::make_site(means, site.log_))
{
}

// The role that cakey-web has in earnest: a missing grant fails here.
std::unique_ptr<Store> Site::store_as_web()
{
    const support::Acting acting(database, "cakey_web");
    auto made = std::make_unique<Store>(database.connection());
    made->require_schema();  // opens the connection that is kept
    return made;
}

void Site::load_catalogue()
{
    const auto yesterday = support::noon - std::chrono::days(1);
    const std::string seed = CAKEY_SOURCE "/sql/seed/";
    ctl::import_outlets(store, seed + "outlets.tsv");
    ctl::import_platforms(store, seed + "platforms.tsv");
    ctl::import_prices(store, seed + "prices.tsv", yesterday);
    ctl::import_agreement(store, seed + "agreement-1.txt", yesterday);
    ctl::import_profiles(store, seed + "profiles.tsv", yesterday);
}

void Site::begin()
{
    clock.at = support::noon;
    certificates = false;
    driver = CertificateDriver::by_hand;
    const bool changed =
        sql("select exists (select from platforms where version > 1 union all select from outlets where"
            " version > 1)")
        == "t";
    // Deleting a few rows is much quicker than truncating: no file is made anew.
    sql("delete from bill_differences; delete from bill_entries; delete from bill_days; "
        "delete from settlement_papers; delete from settlements; delete from refunds; delete from payments; delete "
        "from red_letters; delete from reissues; delete from taxpayer_checks; delete from invoices; delete from "
        "text_messages; delete from mail_messages; delete from "
        "mail_wishes; delete from mail_bounces;"
        "delete from outbox; delete from audit_lines; delete from sessions; delete from used_captchas;"
        "delete from sign_in_failures; delete from devices; delete from text_codes; delete from identity_papers;"
        "delete from identity_requests; delete from reversals; delete from outlet_contacts;"
        "delete from appointments; delete from hand_overs; delete from outlet_settings; delete from parcel_lists;"
        "delete from certificate_reminders; delete from reminder_days;"
        "delete from ocsp_responses; delete from crls;"
        "delete from revocations; delete from signing_intents; delete from certificate_changes; delete from "
        "certificates;"
        "delete from certificate_keys; delete from ca_keys;"
        "delete from gone_certificates; delete from certificate_profiles where proposed_by is not null;"
        "delete from orders; delete from figures; delete from figure_days; delete from profile_changes; delete "
        "from reserved_names;"
        "delete from upload_days;"
        "delete from staff_setups; delete from saved_views; delete from holidays; delete from "
        "recovery_codes; delete from staff_sign_ins; delete from security_keys;"
        "delete from agreement_consents; delete from agreement_withdrawals;"
        "delete from settings;"
        "delete from announcements; delete from refusal_reasons;"
        "delete from companies; delete from agreements where version > 1; delete from staff; delete from check_items;"

        "delete from prices where valid_from > now();"
        "delete from outlets where position > 22; delete from platforms where position > 6");
    if (!changed)
        return;
    ctl::import_platforms(store, CAKEY_SOURCE "/sql/seed/platforms.tsv");
    sql("update outlets set active = true, version = 1 where version > 1;"
        "update platforms set active = true, accepts = default, files = false, version = 1 where version > 1");
}

Site::Captcha Site::captcha() const
{
    const pages::CaptchaField captchas(without_certificates_.means);
    auto token = captchas.issue();
    auto answer = captchas.drawn(token)->answer;
    return {std::move(token), std::move(answer)};
}

Answer Site::ask(web::RequestData data)
{
    web::Request request(std::move(data));
    const auto& program = !certificates                           ? without_certificates_
                          : driver == CertificateDriver::embedded ? with_own_authority_
                                                                  : with_certificates_;
    auto response = program.site->handle(request);

    Answer answer{response.status, {}, response.body};
    const auto head = response.head();
    for (std::size_t at = 0; at < head.size();) {
        const auto end = head.find("\r\n", at);
        const auto colon = head.find(": ", at);
        if (colon < end)
            answer.headers.emplace_back(head.substr(at, colon - at), head.substr(colon + 2, end - colon - 2));
        at = end + 2;
    }
    if (response.stream)
        for (std::string chunk; response.stream(chunk);)
            answer.body += chunk;
    return answer;
}

std::string Site::log() const { return support::content_of(directory.file("log")); }

}
