// Files for everybody: replaced at once, and named by the key.
#include "ca/public_files.hpp"

#include "support/authorities.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <stdexcept>
#include <sys/stat.h>

BOOST_AUTO_TEST_SUITE(ca_public_files)

using namespace cakey;
using namespace cakey::ca;
using namespace cakey::support;

BOOST_AUTO_TEST_CASE(an_authority_is_called_by_its_key_as_openssl_knows_it)
{
    const auto& ours = Authorities::of(KeyAlgorithm::p256);
    const auto name = public_name(ours.issuing.certificate());
    BOOST_TEST(name.size() == 40U);
    run("openssl x509 -noout -ocspid -in " + ours.issuing_files.certificate() + " | grep -qi 'public key .*"
        + name + "'");
    BOOST_TEST(name != public_name(ours.root.certificate()));
}

BOOST_AUTO_TEST_CASE(a_profile_names_the_files_of_who_issues_by_it)
{
    const auto& ours = Authorities::of(KeyAlgorithm::p256);
    const CertificateProfile profile{.crl_url = "http://a/{issuer}/{issuer}.crl",
                                     .ocsp_url = "http://a/ocsp",
                                     .issuer_url = "http://a/{issuer}.crt"};
    const auto name = public_name(ours.issuing.certificate());
    const auto its = of_issuer(profile, ours.issuing.certificate());
    BOOST_TEST(its.crl_url == "http://a/" + name + '/' + name + ".crl");
    BOOST_TEST(its.ocsp_url == "http://a/ocsp");
    BOOST_TEST(its.issuer_url == "http://a/" + name + ".crt");
}

BOOST_AUTO_TEST_CASE(a_file_is_there_for_all_to_read_with_the_folders_above_it)
{
    const TemporaryDirectory directory;
    const auto path = directory.file("MFEw/TzBN");
    put_public_file(path, "one");
    BOOST_TEST(content_of(path) == "one");
    using enum std::filesystem::perms;
    const auto mode = std::filesystem::status(path).permissions();
    BOOST_CHECK((mode & others_read) != none);
    BOOST_CHECK((mode & others_write) == none);
    put_public_file(path, "two");
    BOOST_TEST(content_of(path) == "two");
    BOOST_TEST(!std::filesystem::exists(path + ".new"));
}

// cakey-ca's unit has UMask=0077, for its keys.
BOOST_AUTO_TEST_CASE(it_is_for_all_to_read_whatever_the_programs_umask_is)
{
    const TemporaryDirectory directory;
    const auto older = ::umask(S_IRWXG | S_IRWXO);
    put_public_file(directory.file("list.crl"), "one");
    ::umask(older);
    BOOST_CHECK((std::filesystem::status(directory.file("list.crl")).permissions() == std::filesystem::perms(0644)));
}

BOOST_AUTO_TEST_CASE(the_same_again_leaves_the_file_alone)
{
    const TemporaryDirectory directory;
    const auto path = directory.file("list.crl");
    put_public_file(path, "one");
    const auto old = std::filesystem::last_write_time(path) - std::chrono::hours(1);
    std::filesystem::last_write_time(path, old);
    put_public_file(path, "one");
    BOOST_CHECK(std::filesystem::last_write_time(path) == old);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_is_said_and_leaves_what_was_there)
{
    const TemporaryDirectory directory;
    const auto path = directory.file("list.crl");
    std::filesystem::create_directories(path + "/x");
    BOOST_CHECK_THROW(put_public_file(path, "one"), std::runtime_error);
    BOOST_TEST(std::filesystem::exists(path + "/x"));
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_removed_without_a_word)
{
    const TemporaryDirectory directory;
    BOOST_CHECK_NO_THROW(remove_public_file(directory.file("none")));
}

BOOST_AUTO_TEST_SUITE_END()
