// Archives that people send: names as they are meant, contents within bounds, one broken file beside good ones.
#include "base/zip_files.hpp"

#include "support/bill_files.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(zip_files)

using namespace cakey;
using namespace cakey::support;

namespace {

constexpr ZipBounds bounds{.files = 3, .bytes = 100, .each = 60};

bool all(std::string_view) { return true; }

}

BOOST_AUTO_TEST_CASE(names_in_gbk_are_read_and_only_what_is_wanted_is_unpacked)
{
    const auto found = read_zip(zipped({{gbk("证书请求.p10"), "one"}, {"b.txt", std::string(1000, 'x')}}), bounds,
                                [](std::string_view name) { return name.ends_with(".p10"); });
    BOOST_REQUIRE(found.has_value());
    BOOST_REQUIRE(found->size() == 1u);
    BOOST_TEST(found->front().name == "证书请求.p10");
    BOOST_TEST(found->front().content.value() == "one");
}

BOOST_AUTO_TEST_CASE(what_is_broken_or_too_long_is_named_without_its_content)
{
    auto bytes = zipped({{"a", "1234567890"}, {"b", std::string(61, 'x')}, {"c", "whole"}});
    bytes.replace(bytes.find("1234567890"), 10, "1234567899");
    const auto found = read_zip(bytes, bounds, all).value();
    BOOST_TEST(!found[0].content);
    BOOST_TEST(!found[1].content);
    BOOST_TEST(found[2].content.value() == "whole");
}

BOOST_AUTO_TEST_CASE(together_they_are_no_longer_than_the_bound)
{
    const std::string half(60, 'x');
    const auto found = read_zip(zipped({{"a", half}, {"b", half}, {"c", std::string(40, 'y')}}), bounds, all).value();
    BOOST_TEST(found[0].content.has_value());
    BOOST_TEST(!found[1].content);
    BOOST_TEST(found[2].content.has_value());
}

BOOST_AUTO_TEST_CASE(what_is_no_archive_or_has_too_many_files_is_none)
{
    BOOST_TEST(!read_zip("no archive", bounds, all));
    BOOST_TEST(!read_zip(zipped({{"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"}}), bounds, all));
}

BOOST_AUTO_TEST_SUITE_END()
