// Reading the configuration: what goes before what, and what is refused where.
#include "config.hpp"
#include "config_help.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <unistd.h>

BOOST_AUTO_TEST_SUITE(config)

using namespace cakey;

namespace {

// A configuration file for one test.
class ConfigFile {
public:
    explicit ConfigFile(const std::string& text)
        : path_(std::filesystem::temp_directory_path() / ("cakey-config-" + std::to_string(::getpid()) + ".conf"))
    {
        std::ofstream(path_) << text;
    }
    ~ConfigFile() { std::filesystem::remove(path_); }
    ConfigFile(const ConfigFile&) = delete;
    ConfigFile& operator=(const ConfigFile&) = delete;

    std::string path() const { return path_.string(); }
    std::string flag() const { return "--config=" + path(); }

private:
    std::filesystem::path path_;
};

const std::string enough_for_ctl = "database = dbname=cakey\nseal_key_file = seal.key\n"
                                   "public_url = https://localhost/cakey\n";

std::string refusal(Program program, const std::vector<std::string>& arguments,
                    const std::map<std::string, std::string>& environment = {})
{
    try {
        read_config(program, arguments, environment);
    } catch (const ConfigError& error) {
        return error.what();
    }
    return "accepted";
}

// The documented file, each key set to what it says.
std::string every_key()
{
    std::ifstream lines(CAKEY_SOURCE "/etc/cakey.conf");
    std::string line, uncommented;
    while (std::getline(lines, line))
        if (line.size() > 1 && line[0] == '#' && line[1] >= 'a' && line[1] <= 'z') {
            const auto value = line.find('=') + 1;
            uncommented += line.substr(1, value - 1) + (value == line.size() ? " 127.0.0.1" : line.substr(value))
                           + '\n';
        }
    return uncommented;
}

}

BOOST_AUTO_TEST_CASE(a_flag_goes_before_the_environment_and_that_before_the_file)
{
    const ConfigFile file(enough_for_ctl + "password_passes = 3\npassword_memory_kib = 100\n");
    const auto start = read_config(Program::ctl, {file.flag(), "--password_passes=5"},
                                   {{"CAKEY_PASSWORD_PASSES", "4"}, {"CAKEY_PASSWORD_MEMORY_KIB", "200"}});
    BOOST_TEST(start.config.password_passes == 5);
    BOOST_TEST(start.config.password_memory_kib == 200);
    BOOST_TEST(start.config.database == "dbname=cakey");
}

BOOST_AUTO_TEST_CASE(what_is_not_given_has_its_default)
{
    const ConfigFile file(enough_for_ctl);
    BOOST_TEST(read_config(Program::ctl, {file.flag()}, {}).config.password_memory_kib == 19456);
}

BOOST_AUTO_TEST_CASE(invoices_files_come_from_the_issuers_hosts_unless_others_are_named)
{
    auto others = every_key();
    const auto line = others.find("invoice_file_hosts");
    others.erase(line, others.find('\n', line) - line + 1);
    const ConfigFile file(others);
    const auto hosts = read_config(Program::worker, {file.flag()}, {}).config.invoices.file_hosts;
    const std::vector<std::string> nuonuos{"jss.com.cn", "nuonuo.com"};
    BOOST_TEST(hosts == nuonuos, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(comments_empty_lines_and_blanks_do_not_matter)
{
    const ConfigFile file("# note\n\n  \t\n  database=a = b \r\nseal_key_file =\tk\npublic_url = https://h\n");
    BOOST_TEST(read_config(Program::ctl, {file.flag()}, {}).config.database == "a = b");
}

BOOST_AUTO_TEST_CASE(an_unknown_key_is_refused_with_its_line)
{
    const ConfigFile file(enough_for_ctl + "thread = 4\n");
    BOOST_TEST(refusal(Program::ctl, {file.flag()}) == file.path() + ":4: unknown key 'thread'");
    BOOST_TEST(refusal(Program::ctl, {"--thread=4"}) == "--thread: unknown key 'thread'");
}

BOOST_AUTO_TEST_CASE(a_key_given_twice_is_refused)
{
    const ConfigFile file(enough_for_ctl + "database = other\n");
    BOOST_TEST(refusal(Program::ctl, {file.flag()}) == file.path() + ":4: 'database' is given twice");
}

BOOST_AUTO_TEST_CASE(a_missing_key_is_refused)
{
    const ConfigFile file("database = dbname=cakey\n");
    BOOST_TEST(refusal(Program::ctl, {file.flag()}) == file.path() + ": 'seal_key_file' is missing");
    BOOST_TEST(refusal(Program::ctl, {}) == "no --config=FILE: 'database' is missing");
}

BOOST_AUTO_TEST_CASE(a_key_that_must_be_given_may_not_be_empty)
{
    const ConfigFile file("database =\nseal_key_file = k\n");
    BOOST_TEST(refusal(Program::ctl, {file.flag()}) == file.path() + ":1: 'database' has no value");
}

BOOST_AUTO_TEST_CASE(a_number_has_bounds)
{
    const ConfigFile file(enough_for_ctl);
    for (const std::string value : {"0", "101", "-1", "2x", "", " 2", "99999999999999999999"})
        BOOST_TEST(refusal(Program::ctl, {file.flag(), "--password_passes=" + value})
                   == "--password_passes: 'password_passes' is a whole number from 1 to 100");
}

BOOST_AUTO_TEST_CASE(certificates_are_off_unless_they_are_switched_on)
{
    const ConfigFile file(enough_for_ctl
                          + "service_phone = 010-62345678\nalipay_app_id = 1\n"
                            "alipay_seller_id = 2\nalipay_public_key_file = a.pem\n");
    const auto with = [&](const std::string& value) {
        return read_config(Program::web, {file.flag(), "--certificates=" + value}, {}).config.certificates;
    };
    BOOST_TEST(!read_config(Program::web, {file.flag()}, {}).config.certificates);
    BOOST_TEST(with("on"));
    BOOST_TEST(!with("off"));
    for (const std::string value : {"", "yes", "On", "1"})
        BOOST_TEST(refusal(Program::web, {file.flag(), "--certificates=" + value})
                   == "--certificates: 'certificates' is on or off");
}

BOOST_AUTO_TEST_CASE(a_line_without_an_equals_sign_is_refused)
{
    const ConfigFile file("database\n");
    BOOST_TEST(refusal(Program::ctl, {file.flag()}) == file.path() + ":1: this is not 'key = value'");
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_is_refused)
{
    BOOST_TEST(refusal(Program::ctl, {"--config=/nowhere/cakey.conf"}) == "/nowhere/cakey.conf: cannot be read");
}

BOOST_AUTO_TEST_CASE(a_flag_without_a_value_is_refused)
{
    BOOST_TEST(refusal(Program::ctl, {"--threads"}) == "--threads: write --threads=VALUE");
}

BOOST_AUTO_TEST_CASE(what_is_no_flag_is_an_argument)
{
    const ConfigFile file(enough_for_ctl);
    const auto start = read_config(Program::ctl, {file.flag(), "outlets", "import", "--", "--odd-name"}, {});
    const std::vector<std::string> arguments{"outlets", "import", "--odd-name"};
    BOOST_TEST(start.arguments == arguments, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_program_learns_only_what_it_needs)
{
    const ConfigFile file(enough_for_ctl + "alipay_app_private_key_file = app.pem\n");
    BOOST_TEST(read_config(Program::ctl, {file.flag()}, {}).config.alipay.app_private_key_file == "");
}

BOOST_AUTO_TEST_CASE(the_web_program_starts_without_the_workers_keys)
{
    const ConfigFile file(enough_for_ctl
                          + "service_phone = 010-62345678\nalipay_app_id = 1\n"
                            "alipay_seller_id = 2\nalipay_public_key_file = a.pem\naudit_key_file = k\n");
    const auto config = read_config(Program::web, {file.flag()}, {}).config;
    BOOST_TEST(config.prefix == "/cakey");
    BOOST_TEST(config.sms.templates.empty());
    BOOST_TEST(refusal(Program::worker, {file.flag()}).ends_with("'alipay_app_private_key_file' is missing"));
}

BOOST_AUTO_TEST_CASE(an_address_is_looked_at_where_it_is_read)
{
    const ConfigFile all(every_key());
    const auto of_web = [&](const std::string& flag) { return refusal(Program::web, {all.flag(), flag}); };
    const auto site = "--public_url: 'public_url' is an https address without a slash at its end, as "
                      "https://cakey.example.cn/cakey";
    for (const std::string wrong : {"http://h/cakey", "h/cakey", "https://h/cakey/", "https://h:x/cakey",
                                    "https://@h/cakey", "https://:8443/cakey", "https://h /cakey"})
        BOOST_TEST(of_web("--public_url=" + wrong) == site, wrong);
    for (const std::string right :
         {"https://h/cakey", "https://h:8443/cakey", "https://[::1]/cakey", "https://[::1]:8443/cakey"})
        BOOST_TEST(of_web("--public_url=" + right) == "accepted", right);
    BOOST_TEST(of_web("--public_url=https://h/shop").find("the one ends in the other") != std::string::npos);
    BOOST_TEST(refusal(Program::web, {all.flag(), "--prefix=", "--public_url=https://h"}) == "accepted");
    for (const std::string wrong : {"shop", "/shop/", "/", "/a//b", "/a?b"})
        BOOST_TEST(of_web("--prefix=" + wrong).starts_with("--prefix: 'prefix' begins with a slash"), wrong);
    for (const std::string wrong : {"127.0.0.1:99999", "h:http", "h:"})
        BOOST_TEST(of_web("--listen=" + wrong).starts_with("--listen: 'listen' ends in a port"), wrong);
    for (const std::string right : {"", "unix:/run/web", "fd:3", "127.0.0.1:9000", "[::1]:9000"})
        BOOST_TEST(of_web("--listen=" + right) == "accepted", right);
}

BOOST_AUTO_TEST_CASE(networks_are_looked_at_where_they_are_read)
{
    const ConfigFile all(every_key());
    for (const std::string key : {"web_servers", "trusted_proxies"}) {
        const auto with = [&](const std::string& value) {
            return refusal(Program::web, {all.flag(), "--" + key + '=' + value});
        };
        BOOST_TEST(with("10.0.0.0/8 2001:db8::/32") == "accepted");
        BOOST_TEST(with("") == "accepted");
        BOOST_TEST(with("10.0.0.0/33").starts_with("--" + key + ": '" + key + "' is addresses and networks"));
    }
    const auto config = read_config(Program::web, {all.flag()}, {}).config;
    BOOST_TEST(config.web_servers == (std::vector<std::string>{"127.0.0.1", "::1"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(who_makes_certificates_is_one_of_three)
{
    const ConfigFile all(every_key());
    const auto driver = [&](const std::string& value) {
        return read_config(Program::web, {all.flag(), "--certificate_driver=" + value}, {}).config.certificate_driver;
    };
    BOOST_TEST(word(driver("by_hand")) == "by_hand");
    BOOST_TEST(word(driver("embedded")) == "embedded");
    BOOST_TEST(word(driver("cmp")) == "cmp");
    BOOST_TEST(refusal(Program::web, {all.flag(), "--certificate_driver=else"})
               == "--certificate_driver: 'certificate_driver' is by_hand, embedded or cmp");
}

BOOST_AUTO_TEST_CASE(servers_take_flags_and_no_words)
{
    const ConfigFile all(every_key());
    for (const auto program : {Program::web, Program::worker, Program::ca, Program::ocsp})
        BOOST_TEST(refusal(program, {all.flag(), "threads=4"})
                   == "'threads=4' is no flag: write --KEY=VALUE, or ask for --help");
}

BOOST_AUTO_TEST_CASE(who_answers_for_our_authority_is_told_of_its_log_its_token_and_its_folder)
{
    const ConfigFile all(every_key());
    const auto config = read_config(Program::ocsp,
                                    {all.flag(), "--log_file=/tmp/ocsp.log", "--log_format=json",
                                     "--ca_pkcs11_module=/tmp/token.so", "--ca_pkcs11_pin_file=/tmp/pin"},
                                    {})
                            .config;
    BOOST_TEST(config.log.file == "/tmp/ocsp.log");
    BOOST_CHECK(config.log.format == LogFormat::json);
    BOOST_TEST(config.ca.pkcs11_module == "/tmp/token.so");
    BOOST_TEST(config.ca.pkcs11_pin_file == "/tmp/pin");
    BOOST_TEST(default_of(Program::ocsp, "ocsp_dir") == "/run/cakey-ocsp/ocsp");
    BOOST_TEST(config.seal_key_file.empty());
}

BOOST_AUTO_TEST_CASE(help_names_a_programs_keys_and_no_others)
{
    const auto told =
        told_about_itself(Program::web, "cakey-web", "usage: cakey-web\n", {"--threads=2", "--help"}).value();
    BOOST_TEST(told.starts_with("usage: cakey-web\n"));
    BOOST_TEST(told.find("\n  prefix = /cakey\n") != std::string::npos);
    BOOST_TEST(told.find("\n  database  (must be set)\n") != std::string::npos);
    BOOST_TEST(told.find("smtp_url") == std::string::npos);
    BOOST_TEST(told_about_itself(Program::web, "cakey-web", "", {"--version"}).value().starts_with("cakey-web "));
    BOOST_TEST(!told_about_itself(Program::web, "cakey-web", "", {"--threads=2", "--", "--help"}));
}

BOOST_AUTO_TEST_CASE(the_documented_file_sets_nothing_and_knows_every_key)
{
    const std::string path = CAKEY_SOURCE "/etc/cakey.conf";
    BOOST_TEST(refusal(Program::ctl, {"--config=" + path}) == path + ": 'database' is missing");

    const ConfigFile all(every_key());
    for (const auto program :
         {Program::web, Program::worker, Program::ca, Program::ocsp, Program::ctl, Program::books, Program::audit})
        BOOST_TEST(refusal(program, {all.flag()}) == "accepted");
    BOOST_TEST(read_config(Program::worker, {all.flag()}, {}).config.sms.templates.size() == words<TextPurpose>.size());
}

BOOST_AUTO_TEST_CASE(a_time_of_the_day_has_hours_and_minutes)
{
    const ConfigFile all(every_key());
    const auto with = [&](const std::string& time) {
        return std::vector<std::string>{all.flag(), "--alipay_bill_ready_at=" + time};
    };
    const auto minutes = [&](const std::string& time) {
        return read_config(Program::worker, with(time), {}).config.bill_ready_at.count();
    };
    BOOST_TEST(minutes("09:30") == 570);
    BOOST_TEST(minutes("9:05") == 545);
    BOOST_TEST(minutes("00:00") == 0);
    for (const auto* wrong : {"24:00", "9", "9:60", "-1:00", "09:30:00", ":30", "9:", "noon"})
        BOOST_TEST(refusal(Program::worker, with(wrong))
                   == "--alipay_bill_ready_at: 'alipay_bill_ready_at' is a time of the day, as 09:30");
}

BOOST_AUTO_TEST_CASE(looking_at_the_books_wants_what_asks_alipay_and_no_more)
{
    BOOST_TEST(refusal(Program::books, {},
                       {{"CAKEY_DATABASE", "d"},
                        {"CAKEY_ALIPAY_APP_ID", "1"},
                        {"CAKEY_ALIPAY_APP_PRIVATE_KEY_FILE", "k"},
                        {"CAKEY_ALIPAY_PUBLIC_KEY_FILE", "k"}})
               == "accepted");
}

BOOST_AUTO_TEST_CASE(looking_at_the_audit_log_wants_its_key_and_no_more)
{
    BOOST_TEST(refusal(Program::audit, {}, {{"CAKEY_DATABASE", "d"}, {"CAKEY_AUDIT_KEY_FILE", "k"}}) == "accepted");
    BOOST_TEST(refusal(Program::audit, {}, {{"CAKEY_DATABASE", "d"}})
               == "no --config=FILE: 'audit_key_file' is missing");
}

BOOST_AUTO_TEST_SUITE_END()
