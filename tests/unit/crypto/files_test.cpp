// Key files: their bounds and their rights.
#include "crypto/files.hpp"

#include "support/rsa_keys.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(files)

using namespace cakey::crypto;
using cakey::support::TemporaryDirectory;

BOOST_AUTO_TEST_CASE(a_secret_is_read_without_its_line_end)
{
    const TemporaryDirectory directory;
    BOOST_TEST(read_secret(directory.write("secret", "two words \r\n")) == "two words ");
    BOOST_TEST(read_key_file(directory.write("key", "k\n")) == "k\n");
}

BOOST_AUTO_TEST_CASE(an_absent_an_endless_and_a_readable_file_are_refused)
{
    const TemporaryDirectory directory;
    BOOST_CHECK_THROW(read_secret(directory.file("absent")), std::runtime_error);
    BOOST_CHECK_THROW(read_key_file("/dev/zero"), std::runtime_error);
    const auto path = directory.write("open", "k");
    BOOST_TEST(read_private_file(path) == "k");
    std::filesystem::permissions(path, std::filesystem::perms::others_read, std::filesystem::perm_options::add);
    BOOST_CHECK_THROW(read_private_file(path), std::runtime_error);
    BOOST_CHECK_THROW(read_secret(path), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_new_file_is_there_whole_and_takes_the_place_of_another)
{
    const TemporaryDirectory directory;
    write_new_file(directory.file("head"), "first and longer");
    write_new_file(directory.file("head"), "second");
    BOOST_TEST(read_key_file(directory.file("head")) == "second");
    BOOST_TEST(!std::filesystem::exists(directory.file("head.new")));
    BOOST_CHECK_THROW(write_new_file(directory.file("absent/head"), "x"), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_new_private_file_is_its_owners_alone_and_takes_no_other_files_place)
{
    const TemporaryDirectory directory;
    write_new_private_file(directory.file("key"), "k");
    BOOST_TEST(read_private_file(directory.file("key")) == "k");
    BOOST_CHECK_THROW(write_new_private_file(directory.file("key"), "another"), std::runtime_error);
    BOOST_TEST(read_key_file(directory.file("key")) == "k");
    BOOST_CHECK_THROW(write_new_private_file(directory.file("absent/key"), "k"), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
