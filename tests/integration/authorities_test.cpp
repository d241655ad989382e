// cakeyctl ca: a ceremony from the root to what cakey-ca opens, by the program itself.
#include "support/database.hpp"
#include "support/host.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

BOOST_AUTO_TEST_SUITE(authorities)

using namespace cakey;
using namespace cakey::support;

namespace {

struct Ceremony : EmptyDatabase {
    // Without settings: the root's machine has no database.
    Ended ctl(const std::vector<std::string>& words)
    {
        std::vector<std::string> command{CAKEY_BUILD "/cakeyctl"};
        command.insert(command.end(), words.begin(), words.end());
        return run_to_its_end(command);
    }
    Ended with_settings(const std::vector<std::string>& words) { return host.run("cakeyctl", host.ctl, words); }

    void make(const std::string& name) { BOOST_TEST(ctl({"ca", "make", here, name, "p256"}).status == 0); }
    void hold()
    {
        for (const auto* name : {"root", "issuing", "ocsp"})
            make(name);
        BOOST_TEST(ctl({"ca", "root", here, "root", "示例", "示例根", "20"}).status == 0);
        BOOST_TEST(ctl({"ca", "issuing", here, "issuing", "root", "示例", "示例企业", "10",
                        "http://ca.example.cn/root.crl", "http://ca.example.cn/root.cer"})
                       .status
                   == 0);
        BOOST_TEST(ctl({"ca", "ocsp", here, "ocsp", "issuing", "示例", "示例 OCSP", "60"}).status == 0);
    }
    std::string file(const std::string& name) const { return host.directory.file(name); }

    Host host{database.connection()};
    const std::string here = host.directory.file(".");
};

}

BOOST_FIXTURE_TEST_CASE(a_ceremony_makes_what_openssl_accepts_and_keys_for_their_owner_alone, Ceremony)
{
    hold();
    BOOST_TEST(
        run_to_its_end({"openssl", "verify", "-x509_strict", "-CAfile", file("root.crt"), file("issuing.crt")}).status
        == 0);
    BOOST_TEST(run_to_its_end({"openssl", "verify", "-x509_strict", "-purpose", "ocsphelper", "-CAfile",
                               file("root.crt"), "-untrusted", file("issuing.crt"), file("ocsp.crt")})
                   .status
               == 0);
    for (const auto* name : {"root.key", "issuing.key", "ocsp.key"})
        BOOST_CHECK(std::filesystem::status(file(name)).permissions() == std::filesystem::perms(0600));
}

BOOST_FIXTURE_TEST_CASE(a_key_is_made_once_and_nothing_outlives_its_signer, Ceremony)
{
    hold();
    const auto key = content_of(file("root.key"));
    BOOST_TEST(ctl({"ca", "make", here, "root", "p256"}).status == 1);
    BOOST_TEST(content_of(file("root.key")) == key);
    make("late");
    const auto late = ctl({"ca", "issuing", here, "late", "root", "示例", "示例", "25"});
    BOOST_TEST(late.status == 1);
    BOOST_TEST(late.said.find("must not be valid when its signer's is not") != std::string::npos, late.said);
    for (const auto* algorithm : {"dsa", "rsa", ""})
        BOOST_TEST(ctl({"ca", "make", here, "odd", algorithm}).status == 1);
    for (const auto* years : {"0", "31", "x"})
        BOOST_TEST(ctl({"ca", "root", here, "late", "示例", "示例", years}).status == 1);
    BOOST_TEST(ctl({"ca", "root", here}).status == 2);
}

BOOST_FIXTURE_TEST_CASE(what_is_registered_is_listed_checked_and_retired, Ceremony)
{
    hold();
    BOOST_TEST(with_settings({"ca", "register", "issuing", file("issuing.crt"), file("issuing.key")}).status == 1);
    BOOST_TEST(with_settings({"ca", "register", "root", file("root.crt")}).said == "1\n");
    BOOST_TEST(with_settings({"ca", "register", "root", file("root.crt")}).status == 1);
    BOOST_TEST(with_settings({"ca", "register", "issuing", file("issuing.crt"), file("issuing.key")}).status == 0);
    BOOST_TEST(with_settings({"ca", "register", "ocsp", file("ocsp.crt"), "/nowhere/ocsp.key"}).status == 0);
    BOOST_TEST(sql("select count(*) from audit_lines where event = 'ca_key_registered'") == "3");
    const auto list = with_settings({"ca", "key", "list"}).said;
    BOOST_TEST(list.find("issuing\tp256\tactive") != std::string::npos, list);
    BOOST_TEST(list.find("not with us") != std::string::npos, list);
    {
        const Acting acting(database, "cakey_ca");
        const auto checked = host.run("cakeyctl", host.ca, {"check", "ca"});
        BOOST_TEST(checked.status == 0, checked.said);
        BOOST_TEST(checked.said.find("ok     role: that of cakey_ca") != std::string::npos, checked.said);
        BOOST_TEST(checked.said.find("CN=示例企业") != std::string::npos, checked.said);
        std::filesystem::rename(file("issuing.key"), file("away.key"));
        const auto without = host.run("cakeyctl", host.ca, {"check", "ca"});
        BOOST_TEST(without.status == 1);
        BOOST_TEST(without.said.find("wrong  key ") != std::string::npos, without.said);
    }
    const auto issuing = sql("select id from ca_keys where purpose = 'issuing'");
    BOOST_TEST(with_settings({"ca", "key", "retire", issuing}).status == 0);
    BOOST_TEST(with_settings({"ca", "key", "retire", issuing}).status == 1);
    BOOST_TEST(with_settings({"ca", "key", "retire", "99"}).status == 1);
    BOOST_TEST(sql("select string_agg(state, ' ' order by id) from ca_keys") == "active retired active");
}

BOOST_AUTO_TEST_SUITE_END()
