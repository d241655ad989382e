// The program under test, whole but for FastCGI: its pages, views and database, and a clock that stands still.
#pragma once

#include "base/bounded_work.hpp"
#include "crypto/hashing.hpp"
#include "crypto/sealed.hpp"
#include "outside/alipay_notices.hpp"
#include "pages/frame/known_sessions.hpp"
#include "pages/frame/screens.hpp"
#include "pages/frame/url.hpp"
#include "pages/routes.hpp"
#include "papers/reception.hpp"
#include "print/application_form.hpp"
#include "store/catalogue_copy.hpp"
#include "support/database.hpp"
#include "support/orders.hpp"
#include "support/rsa_keys.hpp"
#include "web/view.hpp"

#include <memory>
#include <string>

namespace cakey::requests {

class StandingClock : public Clock {
public:
    Instant now() const override { return at; }

    Instant at = support::noon;
};

// A response as a browser would get it.
struct Answer {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers;  // defaults and cookies too
    std::string body;

    // The first of that name; nothing when there is none.
    std::optional<std::string> header(std::string_view name) const;
};

// What the program stands on. Fixtures work on it past the program.
struct Ground {
    support::TemporaryDirectory directory;
    support::Database& database = support::Database::of_this_run();
    support::Sql& sql = database.sql();
    Store store{database.connection()};  // as the schema's owner
    StandingClock clock;
    bool certificates = false;  // what the program is asked with
    CertificateDriver driver = CertificateDriver::by_hand;
    std::string public_url = "https://cakey.example/cakey";
    std::string certificate_url = "https://cakey.example:8443/cakey";
    std::string security_contact = "mailto:security@cakey.example";
    const crypto::Seal seal{directory.write("seal.key", std::string(64, 'a'))};
    Owners owners;
    crypto::Hashing hashing{{64, 1}, 1, owners};
    papers::Reception reception{{.pdf_program = CAKEY_BUILD "/cakey-pdf", .clamd_socket = {}, .at_once = 1}, owners};
    BoundedWork printing{1, owners};
};

class Site : public Ground {
public:
    static constexpr const char* alipay_app_id = "2021000000000001";
    static constexpr const char* alipay_seller_id = "2088000000000001";
    static constexpr int codes_per_hour = 60;

    static Site& of_this_run();

    // Only the catalogue of sql/seed is in the database, and it is noon.
    void begin();
    Answer ask(web::RequestData data);
    std::string log() const;  // what the program has written about errors

    struct Captcha {
        std::string token;
        std::string answer;
    };
    Captcha captcha() const;  // a new one

private:
    Site();
    std::unique_ptr<Store> store_as_web();
    void load_catalogue();

    const std::unique_ptr<Store> store_ = store_as_web();
    pages::KnownSessions known_sessions_;
    const web::Views views_{CAKEY_SOURCE "/views"};
    const pages::Urls urls_{"/cakey"};
    const outside::AlipayNotices notices_{
        {alipay_app_id, alipay_seller_id, {.public_key = support::RsaKeys::alipays().public_file}}, clock};
    const web::Log log_{{.file = directory.file("log")}};
    CatalogueWatch watch_;  // nobody listens: each case changes what it likes
    CatalogueCopy catalogue_{*store_, watch_};
    print::BlankForm blank_form_;

    // As it is configured: there are certificates, or there are none.
    struct Program {
        Program(Site& site, bool certificates, CertificateDriver driver = CertificateDriver::by_hand);

        const pages::Screens screens;
        const pages::Means means;
        const std::unique_ptr<web::Handler> site;
    };
    const Program without_certificates_{*this, false};
    const Program with_certificates_{*this, true};
    const Program with_own_authority_{*this, true, CertificateDriver::embedded};
};

}
