// The programs themselves, set up in ways that can never work: each is refused at start, with a sentence that names it.
#include "support/database.hpp"
#include "support/host.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

BOOST_AUTO_TEST_SUITE(refused_start)

using namespace cakey;
using namespace cakey::support;

namespace {

struct Misconfigured : EmptyDatabase {
    // The program with those settings, but one.
    void refused(const std::string& program, Host::Settings settings, const std::string& key, const std::string& value,
                 const std::string& words)
    {
        settings[key] = value;
        refused(program, settings, words);
    }
    void refused(const std::string& program, const Host::Settings& settings, const std::string& words)
    {
        const auto ended = host.run(program, settings);
        BOOST_TEST(ended.status == 1, words + ": " + ended.said);
        BOOST_TEST(ended.said.starts_with(program + ": "), ended.said);
        BOOST_TEST(ended.said.find(words) != std::string::npos, words + " is not in: " + ended.said);
    }
    void web(const std::string& key, const std::string& value, const std::string& words)
    {
        refused("cakey-web", host.web, key, value, words);
    }
    void worker(const std::string& key, const std::string& value, const std::string& words)
    {
        refused("cakey-worker", host.worker, key, value, words);
    }

    // A copy that others may read, too.
    std::string open_to_all(const std::string& file)
    {
        const auto copy = host.directory.write("open", content_of(file));
        std::filesystem::permissions(copy, std::filesystem::perms(0644));
        return copy;
    }

    Host host{database.connection()};
};

}

BOOST_FIXTURE_TEST_CASE(an_address_of_the_site_that_cannot_be_one, Misconfigured)
{
    for (const auto* prefix : {"shop", "/shop/", "/", "//shop", "/a b"})
        web("prefix", prefix, "'prefix' begins with a slash and ends without one");
    for (const auto* address : {"http://localhost/cakey", "localhost/cakey", "https://localhost/cakey/",
                                "https:///cakey", "https://localhost:99999/cakey", "https://localhost/cakey?x=1"})
        web("public_url", address, "'public_url' is an https address");
    web("public_url", "https://localhost/shop", "the one ends in the other");
    for (const auto* place : {"127.0.0.1:99999", "127.0.0.1:http", "127.0.0.1:"})
        web("listen", place, "'listen' ends in a port");
    const Acting acting(database, "cakey_web");
    web("listen", "unix:", "a Unix socket's path");
    web("listen", "", "is no listening socket");
}

BOOST_FIXTURE_TEST_CASE(views_that_are_not_all_there, Misconfigured)
{
    const auto views = host.directory.file("views");
    web("views", views, "there is no folder of views");
    std::filesystem::copy(CAKEY_SOURCE "/views", views, std::filesystem::copy_options::recursive);
    for (const auto* one : {"public/guide", "desk/layout", "parts/pager"}) {
        const auto file = views + '/' + one + ".tpl";
        std::filesystem::rename(file, file + ".away");
        web("views", views, std::string("the view ") + one + ".tpl is missing");
        std::filesystem::rename(file + ".away", file);
    }
}

BOOST_FIXTURE_TEST_CASE(keys_that_are_none_or_open_to_all, Misconfigured)
{
    web("seal_key_file", "/nowhere", "cannot open /nowhere");
    web("seal_key_file", host.directory.write("short", "abc"), "must hold 32 bytes");
    web("seal_key_file", open_to_all(host.web["seal_key_file"]), "must be its owner's alone");
    web("alipay_public_key_file", RsaKeys::ours().private_file, "no RSA public key");
    web("alipay_public_key_file", "", "'alipay_public_key_file' is missing");
    worker("alipay_public_key_file", RsaKeys::ours().public_file, "has the app's own public key");
    worker("audit_key_file", open_to_all(host.worker["audit_key_file"]), "must be its owner's alone");
    for (const auto* key :
         {"alipay_app_private_key_file", "sms_access_key_secret_file", "smtp_password_file", "invoice_app_secret_file"})
        worker(key, open_to_all(host.worker[key]), "must be its owner's alone");
}

BOOST_FIXTURE_TEST_CASE(others_that_can_never_be_reached, Misconfigured)
{
    worker("ca_file", "/nowhere", "'ca_file' /nowhere cannot be read");
    worker("ca_file", host.directory.write("none.pem", "no certificate"), "holds no certificate");
    worker("alipay_gateway", "http://localhost/gateway.do", "the Alipay gateway must be an https address");
    worker("alipay_gateway", "https://localhost:99999/gateway.do", "the Alipay gateway must be an https address");
    worker("sms_endpoint", "https://localhost:99999/", "the SMS endpoint must be an https address");
    for (const auto* server : {"http://localhost:25", "smtps://localhost:99999", "smtp://localhost/name"})
        worker("smtp_url", server, "the mail server must be an smtps or smtp address");
    worker("mail_from", "nobody", "the sender of mails must be an address");
    worker("invoice_endpoint", "http://localhost/", "the invoice issuer's addresses must be https");
    worker("alipay_trade_minutes", "20", "alipay_trade_minutes must not be less");
}

BOOST_FIXTURE_TEST_CASE(a_database_that_is_not_the_programs, Misconfigured)
{
    web("database", "dbname", "'database' is no libpq connection string");
    refused("cakey-web", host.web, "which may rewrite the audit log");
    const Acting acting(database, "cakey_web");
    refused("cakey-ca", host.ca, "'database' signs in as cakey_web, which has not the rights of cakey_ca");
    refused("cakey-worker", host.worker, "'database' signs in as cakey_web, which has not the rights of cakey_worker");
    refused("cakey-ocsp", host.ocsp, "'database' signs in as cakey_web, which has not the rights of cakey_ocsp");
}

BOOST_FIXTURE_TEST_CASE(a_flag_whose_dashes_are_forgotten, Misconfigured)
{
    for (const std::string program : {"cakey-web", "cakey-worker", "cakey-ca", "cakey-ocsp"}) {
        const auto ended = host.run(program,
                                    program == "cakey-web"    ? host.web
                                    : program == "cakey-ca"   ? host.ca
                                    : program == "cakey-ocsp" ? host.ocsp
                                                              : host.worker,
                                    {"threads=4"});
        BOOST_TEST(ended.status == 1);
        BOOST_TEST(ended.said.find("'threads=4' is no flag") != std::string::npos, ended.said);
    }
}

BOOST_FIXTURE_TEST_CASE(each_program_tells_what_it_is_and_which, Misconfigured)
{
    for (const std::string program : {"cakey-web", "cakey-worker", "cakey-ca", "cakey-ocsp", "cakeyctl", "cakey-pdf"}) {
        const auto help = run_to_its_end({CAKEY_BUILD "/" + program, "--help"});
        BOOST_TEST(help.status == 0);
        BOOST_TEST(help.said.starts_with("usage: " + program), help.said);
        const auto version = run_to_its_end({CAKEY_BUILD "/" + program, "--version"});
        BOOST_TEST(version.status == 0);
        BOOST_TEST(version.said.starts_with(program + " "), version.said);
    }
    const auto help = run_to_its_end({CAKEY_BUILD "/cakey-web", "--help"}).said;
    BOOST_TEST(help.find("\n  prefix = /cakey\n") != std::string::npos, help);
    BOOST_TEST(help.find("\n  database  (must be set)\n") != std::string::npos, help);
    BOOST_TEST(help.find("alipay_app_private_key_file") == std::string::npos, help);
}

BOOST_AUTO_TEST_SUITE_END()
