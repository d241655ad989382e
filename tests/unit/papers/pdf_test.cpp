// cakey-pdf as cakey-web asks it, and programs asked in that way.
#include "papers/pdf.hpp"

#include "papers/filter.hpp"
#include "support/rsa_keys.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(pdf)

using namespace cakey::papers;

namespace {

const Pdf program(CAKEY_BUILD "/cakey-pdf");
const std::string licence = cakey::support::content_of(CAKEY_SOURCE "/tests/requests/files/licence.pdf");

}

BOOST_AUTO_TEST_CASE(a_document_is_inspected_and_drawn_by_a_program_of_its_own)
{
    const auto inspected = program.inspect(licence);
    BOOST_CHECK(inspected.verdict == cakey::pdf::Verdict::fine);
    BOOST_TEST(inspected.pages == 1);
    const auto picture = program.draw(licence, 1);
    BOOST_REQUIRE(picture);
    BOOST_TEST(picture->starts_with("\x89PNG"));
    BOOST_TEST(picture->find("IEND") != std::string::npos);
    BOOST_CHECK(!program.draw(licence, 2));
}

BOOST_AUTO_TEST_CASE(what_is_none_is_torn)
{
    BOOST_CHECK(program.inspect("no document").verdict == cakey::pdf::Verdict::torn);
    BOOST_CHECK(program.inspect("").verdict == cakey::pdf::Verdict::torn);
}

BOOST_AUTO_TEST_CASE(a_missing_program_is_a_fault_of_the_set_up)
{
    BOOST_CHECK_THROW(Pdf("/nowhere/cakey-pdf").inspect(licence), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(more_than_a_pipe_holds_goes_in_and_comes_out)
{
    const std::string much(3'000'000, 'x');
    BOOST_TEST((filtered({"/bin/cat"}, much, much.size()) == much));
    BOOST_CHECK(!filtered({"/bin/cat"}, much, 1000));
    // It reads nothing, and that is its business.
    BOOST_TEST((filtered({"/bin/true"}, much, 10) == ""));
}

BOOST_AUTO_TEST_CASE(one_that_fails_has_said_nothing)
{
    BOOST_CHECK(!filtered({"/bin/false"}, "", 10));
    BOOST_CHECK(!filtered({"/bin/sh", "-c", "echo half; kill -9 $$"}, "", 10));
}

BOOST_AUTO_TEST_CASE(it_sees_nothing_of_ours)
{
    BOOST_TEST((filtered({"/usr/bin/env"}, "", 1000) == ""));
    BOOST_TEST((filtered({"/bin/sh", "-c", "ls /proc/self/fd | tr '\\n' ' '"}, "", 1000) == "0 1 2 3 "),
               "3 is the folder");
}

BOOST_AUTO_TEST_SUITE_END()
