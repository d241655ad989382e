// cakeyctl check: tries all that a program needs, against the sandbox, with one thing after the other amiss.
#include "ctl/check.hpp"

#include "base/encodings.hpp"
#include "deeds/ca_keys.hpp"
#include "support/authorities.hpp"
#include "support/database.hpp"
#include "support/host.hpp"
#include "support/sandbox.hpp"
#include "support/soft_token.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <sstream>

BOOST_AUTO_TEST_SUITE(checking)

using namespace cakey;
using namespace cakey::support;

namespace {

struct Checked : EmptyDatabase, CalmSandbox {
    Checked()
    {
        as_sandbox();
        // Its own certificate is for a month, and nobody serves the site's address here.
        web.public_url = worker.public_url = "https://localhost:1/cakey";
    }

    // What such a program is told by its configuration, speaking to the sandbox.
    void as_sandbox()
    {
        for (const auto program : {cakey::Program::web, cakey::Program::worker, cakey::Program::ctl}) {
            auto& config = program == cakey::Program::web ? web : program == cakey::Program::worker ? worker : owner;
            const auto& settings = program == cakey::Program::web      ? host.web
                                   : program == cakey::Program::worker ? host.worker
                                                                : host.ctl;
            std::vector<std::string> flags;
            for (const auto& [key, value] : settings)
                flags.push_back("--" + key + '=' + value);
            config = read_config(program, flags, {}).config;
        }
        worker.ca_file = sandbox.alipay().ca_file;
        worker.alipay = sandbox.alipay();
        worker.sms = sandbox.texts();
        worker.mail = sandbox.mail();
        worker.invoices = sandbox.invoices();
    }

    ctl::Verdict check(cakey::Program program, const char* role)
    {
        told.str("");
        const Acting acting(database, role);
        return ctl::check(program, program == cakey::Program::web ? web : worker, clock, told);
    }
    ctl::Verdict check_web() { return check(cakey::Program::web, "cakey_web"); }
    ctl::Verdict check_worker() { return check(cakey::Program::worker, "cakey_worker"); }

    bool says(const std::string& words) { return told.str().find(words) != std::string::npos; }

    Host host{database.connection()};
    Config web, worker, owner;
    std::ostringstream told;
};

// Whoever answers for an authority of ours; nothing outside is asked.
struct Answering : EmptyDatabase {
    Answering()
    {
        std::vector<std::string> flags;
        for (const auto& [key, value] : host.ocsp)
            flags.push_back("--" + key + '=' + value);
        config = read_config(cakey::Program::ocsp, flags, {}).config;
        store.transact([&](Unit& unit) {
            const auto now = SystemClock().now();
            deeds::register_ca_key(unit, CaKeyPurpose::root, ours.root.certificate(), "", now);
            deeds::register_ca_key(unit, CaKeyPurpose::issuing, ours.issuing.certificate(), "/nowhere/of/cakey-ca",
                                   now);
            responder = deeds::register_ca_key(unit, CaKeyPurpose::ocsp, ours.responder.certificate(),
                                               ours.responder_files.key(), now);
        });
    }

    ctl::Verdict check(const Clock& clock = SystemClock())
    {
        told.str("");
        const Acting acting(database, "cakey_ocsp");
        return ctl::check(cakey::Program::ocsp, config, clock, told);
    }
    void check_says(ctl::Verdict verdict, const std::string& words, const Clock& clock = SystemClock())
    {
        BOOST_CHECK(check(clock) == verdict);
        BOOST_TEST(told.str().find(words) != std::string::npos, words + " is not in: " + told.str());
    }
    void move_key(const std::string& place)
    {
        sql("update ca_keys set place = '" + place + "' where purpose = 'ocsp'");
    }

    const Authorities& ours = Authorities::of(KeyAlgorithm::p256);
    Host host{database.connection()};
    Config config;
    CaKey responder;
    std::ostringstream told;
};

struct Ahead : Clock {
    explicit Ahead(std::chrono::days by) : by(by) {}
    Instant now() const override { return SystemClock().now() + by; }

    const std::chrono::days by;
};

}

BOOST_FIXTURE_TEST_CASE(a_worker_that_is_set_up_well_is_told_so_line_by_line, Checked)
{
    BOOST_CHECK(check_worker() == ctl::Verdict::right);
    for (const auto* line :
         {"ok     seal_key_file: 1 key, the newest is number 0", "ok     database: signed in as cakey_worker",
          "ok     role: that of cakey_worker", "ok     clock: 0 s from the database's", "ok     audit_key_file: 1 key",
          "ok     Alipay: answers, and both sides' keys are right", "ok     SMS provider: answers, and takes our key",
          "ok     mail server: greets", "ok     invoice issuer: can be reached", " 0 wrong\n"})
        BOOST_TEST(says(line), std::string(line) + " is not in: " + told.str());
    BOOST_TEST(!says("wrong  "), told.str());
}

BOOST_FIXTURE_TEST_CASE(what_others_say_of_our_keys_is_told, Checked)
{
    worker.alipay.app_private_key_file = RsaKeys::ours().private_file;
    worker.sms.access_key_secret_file = host.directory.write("wrong-secret", "another");
    worker.mail.password_file = host.directory.write("wrong-password", "another");
    BOOST_CHECK(check_worker() == ctl::Verdict::differs);
    BOOST_TEST(says("wrong  Alipay: refuses: "), told.str());
    BOOST_TEST(says("wrong  SMS provider: refuses: "), told.str());
    BOOST_TEST(says("wrong  mail server: refuses: sign_in: the mail server refuses our password: 535"), told.str());
    BOOST_TEST(says(" 3 wrong\n"), told.str());
}

BOOST_FIXTURE_TEST_CASE(authorities_that_others_are_not_of_are_told, Checked)
{
    for (auto* ca_file :
         {&worker.ca_file, &worker.alipay.ca_file, &worker.sms.ca_file, &worker.mail.ca_file, &worker.invoices.ca_file})
        *ca_file = "/etc/ssl/certs/ca-certificates.crt";
    BOOST_CHECK(check_worker() == ctl::Verdict::differs);
    for (const auto* line : {"wrong  Alipay: cannot be reached", "wrong  SMS provider: cannot be reached",
                             "wrong  mail server: cannot be reached", "wrong  invoice issuer: "})
        BOOST_TEST(says(line), std::string(line) + " is not in: " + told.str());
}

BOOST_FIXTURE_TEST_CASE(a_site_is_checked_on_its_own_machine, Checked)
{
    check_web();
    for (const auto* line : {"ok     database: signed in as cakey_web", "ok     views: ", "ok     pdf_program: ",
                             "ok     alipay_public_key_file: key mode", "wrong  public_url: https://localhost:1/cakey"})
        BOOST_TEST(says(line), std::string(line) + " is not in: " + told.str());

    web.views = host.directory.file("views");
    std::filesystem::copy(CAKEY_SOURCE "/views", web.views, std::filesystem::copy_options::recursive);
    std::filesystem::remove(web.views + "/public/guide.tpl");
    web.papers.pdf_program = "/nowhere";
    web.papers.clamd_socket = "/nowhere";
    web.seal_key_file = host.directory.file("none");
    BOOST_CHECK(check_web() == ctl::Verdict::differs);
    for (const auto* line : {"wrong  seal_key_file: ", "wrong  views: the view public/guide.tpl is missing",
                             "wrong  pdf_program: /nowhere", "wrong  clamd_socket: nobody scans at /nowhere"})
        BOOST_TEST(says(line), std::string(line) + " is not in: " + told.str());
}

BOOST_FIXTURE_TEST_CASE(a_database_that_cannot_be_reached_is_told_in_its_own_words, Checked)
{
    web.database = "host=/nowhere dbname=cakey";
    BOOST_CHECK(check_web() == ctl::Verdict::differs);
    BOOST_TEST(says("wrong  database: connection to server on socket \"/nowhere/"), told.str());
    BOOST_TEST(!says("schema"), told.str());
}

BOOST_FIXTURE_TEST_CASE(who_answers_for_our_authority_is_told_so_line_by_line, Answering)
{
    const auto responders = "ok     responder for " + responder.issuer + ": key " + std::to_string(responder.id);
    for (const auto& line :
         {std::string("ok     database: signed in as cakey_ocsp"), std::string("ok     role: that of cakey_ocsp"),
          std::string("ok     authorities: 1 registered"), responders + ", a certificate for 29 more days",
          "ok     ocsp_dir: " + config.ocsp_dir, std::string(" 0 wrong\n")})
        check_says(ctl::Verdict::right, line);
    const Acting acting(database, "cakey_ocsp");
    const auto ended = host.run("cakeyctl", host.ocsp, {"check", "ocsp"});
    BOOST_TEST(ended.status == 0, ended.said);
    BOOST_TEST(ended.said.find(responders) != std::string::npos, ended.said);
}

BOOST_FIXTURE_TEST_CASE(a_responders_key_is_looked_for_where_it_is_a_file_or_a_token, Answering)
{
    const auto wrong = "wrong  responder for " + responder.issuer + ": key " + std::to_string(responder.id) + ": ";
    move_key("/nowhere/responder.key");
    check_says(ctl::Verdict::differs, wrong + "cannot open /nowhere/responder.key");
    move_key(ours.issuing_files.key());
    check_says(ctl::Verdict::differs, wrong + "the key is not that of the certificate of ");
    const auto& token = SoftToken::plugged_in();
    move_key(token.key("responder-p256").key);
    check_says(ctl::Verdict::differs, wrong + "'ca_pkcs11_module' and 'ca_pkcs11_pin_file' say how to reach a token");
    config.ca = token.settings();
    check_says(ctl::Verdict::right, "ok     responder for " + responder.issuer);
}

BOOST_FIXTURE_TEST_CASE(an_issuer_for_whom_nobody_answers_for_long_is_told, Answering)
{
    const auto wrong = "wrong  responder for " + responder.issuer + ": ";
    check_says(ctl::Verdict::differs, wrong + "a certificate for 9 more days", Ahead(std::chrono::days(20)));
    const auto& another = Authorities::of(KeyAlgorithm::rsa_2048);
    sql("update ca_keys set certificate = '\\x" + hex(another.responder.certificate()) + "', place = '"
        + another.responder_files.key() + "' where purpose = 'ocsp'");
    check_says(ctl::Verdict::differs, "is not one that its issuer made for OCSP alone");
    sql("delete from ca_keys where purpose = 'ocsp'");
    check_says(ctl::Verdict::differs, wrong + "no responder's key is registered for it: cakeyctl ca register ocsp");
    sql("delete from ca_keys where purpose = 'issuing'");
    check_says(ctl::Verdict::differs, "wrong  authorities: no issuing key is registered");
}

BOOST_FIXTURE_TEST_CASE(a_folder_of_answers_that_cannot_be_made_is_told, Answering)
{
    config.ocsp_dir = host.directory.write("file", "no folder") + "/ocsp";
    check_says(ctl::Verdict::differs, "wrong  ocsp_dir: " + host.directory.file("file") + ": ");
}

BOOST_FIXTURE_TEST_CASE(the_program_itself_says_it_by_its_exit_status, Checked)
{
    const auto ended = host.run("cakeyctl", host.ctl, {"check", "ctl"});
    BOOST_TEST(ended.status == 0, ended.said);
    BOOST_TEST(ended.said.find("ok     role: the schema's owner") != std::string::npos, ended.said);
    auto settings = host.ctl;
    settings["schema"] = host.directory.file(".");
    BOOST_TEST(host.run("cakeyctl", settings, {"check", "ctl"}).status == 1);
    BOOST_TEST(host.run("cakeyctl", host.ctl, {"check", "everything"}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
