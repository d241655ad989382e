// Folders that settings name, before anybody has made them.
#include "ctl/places.hpp"

#include "support/rsa_keys.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <stdexcept>

BOOST_AUTO_TEST_SUITE(places)

using namespace cakey::ctl;
using cakey::support::TemporaryDirectory;

BOOST_AUTO_TEST_CASE(a_folder_that_is_there_is_named)
{
    const TemporaryDirectory directory;
    BOOST_TEST(may_fill(directory.file("."), "/elsewhere") == directory.file("."));
    BOOST_TEST(may_make(directory.file("."), "/elsewhere") == directory.file("."));
}

BOOST_AUTO_TEST_CASE(the_one_by_default_need_not_be_there_before_the_first_start)
{
    const TemporaryDirectory directory;
    const auto folder = directory.file("heads");
    const auto not_yet = folder + " is not there yet: it is made with the program's start";
    BOOST_TEST(may_fill(folder, folder) == not_yet);
    BOOST_TEST(may_make(folder, folder) == not_yet);
    BOOST_CHECK_THROW(may_fill(folder, "/elsewhere"), std::runtime_error);
    std::filesystem::create_directory(folder);
    BOOST_TEST(may_fill(folder, folder) == folder);
    BOOST_TEST(may_make(folder, folder) == folder);
}

BOOST_AUTO_TEST_CASE(one_that_the_program_makes_must_have_its_place)
{
    const TemporaryDirectory directory;
    BOOST_TEST(may_make(directory.file("public/ocsp"), "") == directory.file("public/ocsp"));
    const auto file = directory.write("file", "no folder");
    BOOST_CHECK_EXCEPTION(may_make(file + "/public/ocsp", ""), std::runtime_error, [&](const std::exception& error) {
        return std::string(error.what()).starts_with(file + ": ");
    });
    // A file in its own place is none either.
    BOOST_CHECK_THROW(may_make(file, ""), std::runtime_error);
    BOOST_CHECK_THROW(may_fill(file, file), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
