// Tests of print/captcha. That people can read it is for people to judge.
#include "print/captcha.hpp"

#include <boost/test/unit_test.hpp>

#include <malloc.h>

#include <cstdint>
#include <thread>

BOOST_AUTO_TEST_SUITE(captcha)

using namespace cakey::print;

namespace {

int big_endian(const std::string& bytes, std::size_t at)
{
    int value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
    return value;
}

}

BOOST_AUTO_TEST_CASE(it_is_a_png_of_160_by_56)
{
    const auto png = captcha_png("ACE34", 1);
    BOOST_TEST(png.starts_with("\x89PNG\r\n\x1a\n"));
    BOOST_TEST(big_endian(png, 16) == 160);
    BOOST_TEST(big_endian(png, 20) == 56);
    BOOST_TEST(png.size() > 2000u);
    BOOST_TEST(png.size() < 20000u);
}

BOOST_AUTO_TEST_CASE(answer_and_seed_make_the_picture)
{
    BOOST_TEST((captcha_png("ACE34", 1) == captcha_png("ACE34", 1)));
    BOOST_TEST((captcha_png("ACE34", 1) != captcha_png("ACE34", 2)));
    BOOST_TEST((captcha_png("ACE34", 1) != captcha_png("ACE37", 1)));
}

BOOST_AUTO_TEST_CASE(characters_that_look_alike_do_not_occur)
{
    BOOST_TEST(captcha_alphabet.find_first_of("0OQD1I2Z5S6G8BUV") == std::string_view::npos);
    for (const char c : captcha_alphabet)
        BOOST_TEST(captcha_alphabet.find(c) == captcha_alphabet.rfind(c));
}

// What is kept is what later pictures have to look through: 400 pictures cost 40 MB and took five times as long once.
BOOST_AUTO_TEST_CASE(five_thousand_pictures_leave_no_more_behind_than_some)
{
    const auto held_after = [](std::uint32_t first, std::uint32_t last) {
        for (auto seed = first; seed < last; ++seed)
            captcha_png(seed % 2 == 0 ? "ACE34" : "WXY79", seed);
        return mallinfo2().uordblks;
    };
    const auto some = held_after(0, 300);
    const auto all = held_after(300, 5000);
    BOOST_TEST(all < some + (64u << 10));
}

BOOST_AUTO_TEST_CASE(threads_draw_at_the_same_time)
{
    const auto picture = captcha_png("WXY79", 5);
    std::string one;
    std::string other;
    std::thread first([&] { one = captcha_png("WXY79", 5); });
    std::thread second([&] { other = captcha_png("WXY79", 5); });
    first.join();
    second.join();
    BOOST_TEST((one == picture));
    BOOST_TEST((other == picture));
}

BOOST_AUTO_TEST_SUITE_END()
