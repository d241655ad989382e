// Tests of papers/recognise.
#include "papers/recognise.hpp"

#include "pictures.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>

BOOST_AUTO_TEST_SUITE(recognising)

using namespace cakey::papers;

namespace {

bool is(PaperType type, std::string_view bytes) { return recognise(bytes) == Recognised(type); }

bool is(PaperFlaw flaw, std::string_view bytes) { return recognise(bytes) == Recognised(flaw); }

const std::string pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";

}

BOOST_AUTO_TEST_CASE(the_three_types_are_recognised_by_content)
{
    BOOST_TEST(is(PaperType::pdf, pdf));
    BOOST_TEST(is(PaperType::jpeg, pictures::jpeg(30, 20)));
    BOOST_TEST(is(PaperType::png, pictures::png(30, 20)));
}

BOOST_AUTO_TEST_CASE(an_empty_upload_is_empty) { BOOST_TEST(is(PaperFlaw::empty, "")); }

BOOST_AUTO_TEST_CASE(five_mebibytes_are_the_most)
{
    const auto end = std::string("\n%%EOF\n");
    const auto padded = pdf + std::string(largest_paper - pdf.size() - end.size(), ' ') + end;
    BOOST_TEST(is(PaperType::pdf, padded));
    BOOST_TEST(is(PaperFlaw::too_large, padded + ' '));
}

BOOST_AUTO_TEST_CASE(other_contents_are_refused_whatever_their_name)
{
    BOOST_TEST(is(PaperFlaw::unknown_type, "just a text that was called licence.png\n"));
    BOOST_TEST(is(PaperFlaw::unknown_type, "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"));
    BOOST_TEST(is(PaperFlaw::unknown_type, "<!DOCTYPE html><html><body>%PDF-1.4 %%EOF</body></html>"));
    BOOST_TEST(is(PaperFlaw::unknown_type, "GIF89a\x01"));
    BOOST_TEST(is(PaperFlaw::unknown_type, std::string(5000, '\0')));
}

BOOST_AUTO_TEST_CASE(a_truncated_paper_is_broken)
{
    const auto jpeg = pictures::jpeg(100, 100);
    const auto png = pictures::png(100, 100);
    BOOST_TEST(is(PaperFlaw::broken, jpeg.substr(0, jpeg.size() / 2)));
    BOOST_TEST(is(PaperFlaw::broken, png.substr(0, png.size() / 2)));
    BOOST_TEST(is(PaperFlaw::broken, pdf.substr(0, pdf.size() - 10)));
}

BOOST_AUTO_TEST_CASE(a_header_that_claims_too_many_pixels_is_refused)
{
    BOOST_TEST(is(PaperFlaw::too_many_pixels, pictures::claiming(pictures::jpeg(64, 64), 65'535, 65'535)));
    BOOST_TEST(is(PaperFlaw::too_many_pixels, pictures::png(100'000, 100'000, false)));
}

BOOST_AUTO_TEST_CASE(threads_recognise_at_the_same_time)
{
    const auto picture = pictures::png(30, 20);
    bool one = false;
    bool other = false;
    std::thread first([&] { one = is(PaperType::png, picture); });
    std::thread second([&] { other = is(PaperType::pdf, pdf); });
    first.join();
    second.join();
    BOOST_TEST(one);
    BOOST_TEST(other);
}

BOOST_AUTO_TEST_SUITE_END()
