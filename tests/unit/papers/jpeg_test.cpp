// Tests of papers/jpeg.
#include "papers/jpeg.hpp"

#include "pictures.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(jpeg)

using namespace cakey::papers;

BOOST_AUTO_TEST_CASE(a_whole_picture_has_no_flaw)
{
    BOOST_TEST(!jpeg_flaw(pictures::jpeg(1, 1)).has_value());
    BOOST_TEST(!jpeg_flaw(pictures::jpeg(200, 100)).has_value());
    BOOST_TEST(!jpeg_flaw(pictures::jpeg(200, 100, true)).has_value());
}

BOOST_AUTO_TEST_CASE(what_a_camera_puts_behind_the_picture_is_no_flaw)
{
    BOOST_TEST(!jpeg_flaw(pictures::jpeg(20, 10) + std::string(100, 'x')).has_value());
}

BOOST_AUTO_TEST_CASE(a_picture_cut_anywhere_is_broken)
{
    const auto whole = pictures::jpeg(64, 64);
    for (std::size_t size = 2; size + 2 < whole.size(); ++size)
        BOOST_TEST((jpeg_flaw(whole.substr(0, size)) == PaperFlaw::broken), size);
}

BOOST_AUTO_TEST_CASE(a_header_that_claims_too_much_is_refused_before_decoding)
{
    const auto small = pictures::jpeg(64, 64);
    BOOST_TEST((jpeg_flaw(pictures::claiming(small, 65'500, 65'500)) == PaperFlaw::too_many_pixels));
    BOOST_TEST((jpeg_flaw(pictures::claiming(small, 65'535, 65'535)) == PaperFlaw::too_many_pixels));
    BOOST_TEST((jpeg_flaw(pictures::claiming(small, 8'000, 5'001)) == PaperFlaw::too_many_pixels));
}

BOOST_AUTO_TEST_CASE(a_progressive_picture_gets_no_more_memory_than_is_set_aside)
{
    const auto small = pictures::jpeg(64, 64, true);
    BOOST_TEST((jpeg_flaw(pictures::claiming(small, 8'000, 5'000)) == PaperFlaw::too_many_pixels));
}

BOOST_AUTO_TEST_SUITE_END()
