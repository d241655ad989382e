// Tests of papers/png.
#include "papers/png.hpp"

#include "pictures.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(png)

using namespace cakey::papers;

BOOST_AUTO_TEST_CASE(a_whole_picture_has_no_flaw)
{
    BOOST_TEST(!png_flaw(pictures::png(1, 1)).has_value());
    BOOST_TEST(!png_flaw(pictures::png(40, 30)).has_value());
    BOOST_TEST(!png_flaw(pictures::png(40, 30, true, PNG_INTERLACE_ADAM7)).has_value());
}

BOOST_AUTO_TEST_CASE(an_interlaced_picture_of_any_size_is_read_to_its_end)
{
    for (unsigned width = 1; width <= 9; ++width)
        for (unsigned height = 1; height <= 9; ++height) {
            const auto whole = pictures::png(width, height, true, PNG_INTERLACE_ADAM7);
            BOOST_TEST(!png_flaw(whole).has_value(), width << " x " << height);
            auto damaged = whole;
            damaged[damaged.rfind("IEND") - 9] ^= 1;  // the last byte of the picture's own
            BOOST_TEST((png_flaw(damaged) == PaperFlaw::broken), width << " x " << height);
        }
}

BOOST_AUTO_TEST_CASE(a_picture_cut_anywhere_is_broken)
{
    const auto whole = pictures::png(8, 8);
    for (std::size_t size = 0; size < whole.size(); ++size)
        BOOST_TEST((png_flaw(whole.substr(0, size)) == PaperFlaw::broken), size);
}

BOOST_AUTO_TEST_CASE(a_changed_byte_in_the_picture_is_noticed)
{
    auto bytes = pictures::png(40, 30);
    bytes[bytes.find("IDAT") + 40] ^= 1;
    BOOST_TEST((png_flaw(bytes) == PaperFlaw::broken));
}

BOOST_AUTO_TEST_CASE(a_header_that_claims_too_much_is_refused_before_decoding)
{
    for (const auto& bytes :
         {pictures::png(100'000, 100'000, false), pictures::png(100'000, 1, false), pictures::png(8'000, 5'001, false)})
        BOOST_TEST((png_flaw(bytes) == PaperFlaw::too_many_pixels));
    BOOST_TEST((png_flaw(pictures::png(8'000, 5'000, false)) == PaperFlaw::broken));
    // So many bits a pixel that it would be unpacked for a while.
    const auto none = PNG_INTERLACE_NONE;
    BOOST_TEST((png_flaw(pictures::png(5'200, 5'200, false, none, 16)) == PaperFlaw::too_many_pixels));
    BOOST_TEST((png_flaw(pictures::png(5'100, 5'100, false, none, 16)) == PaperFlaw::broken));
}

BOOST_AUTO_TEST_SUITE_END()
