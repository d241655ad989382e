// Archives, as libzip reads them.
#include "base/zip_pieces.hpp"

#include <zip.h>

#include <boost/test/unit_test.hpp>

#include <ctime>
#include <memory>

BOOST_AUTO_TEST_SUITE(zip_pieces)

using namespace cakey;

namespace {

constexpr Instant at = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(4);

struct Opened {
    explicit Opened(const std::string& bytes)
        : archive(zip_open_from_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr),
                                       ZIP_RDONLY | ZIP_CHECKCONS, nullptr),
                  zip_discard)
    {
    }

    // Reading to its end compares the checksum.
    std::string content(const char* name) const
    {
        const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen(archive.get(), name, ZIP_FL_ENC_UTF_8),
                                                                      zip_fclose);
        BOOST_REQUIRE(file);
        std::string bytes(100'000, 0);
        const auto count = zip_fread(file.get(), bytes.data(), bytes.size());
        BOOST_REQUIRE(count >= 0);
        bytes.resize(static_cast<std::size_t>(count));
        char more = 0;
        BOOST_TEST(zip_fread(file.get(), &more, 1) == 0);
        return bytes;
    }

    std::unique_ptr<zip_t, decltype(&zip_discard)> archive;
};

}

BOOST_AUTO_TEST_CASE(what_goes_in_comes_out_under_its_name_and_time)
{
    ZipPieces zip;
    const std::string bytes("\0\xff PK\x01\x02", 8);
    auto archive = zip.add("2026/发票.pdf", bytes, at);
    archive += zip.add("2026/empty.xml", "", at);
    archive += zip.end();
    const Opened opened(archive);
    BOOST_REQUIRE(opened.archive);
    BOOST_TEST(zip_get_num_entries(opened.archive.get(), 0) == 2);
    BOOST_TEST(opened.content("2026/发票.pdf") == bytes);
    BOOST_TEST(opened.content("2026/empty.xml") == "");
    zip_stat_t stat;
    BOOST_REQUIRE(zip_stat_index(opened.archive.get(), 0, 0, &stat) == 0);
    BOOST_TEST(stat.size == bytes.size());
    // By whichever clock this machine goes, it is twelve o'clock.
    const auto* local = std::localtime(&stat.mtime);
    BOOST_TEST(local->tm_hour == 12);
    BOOST_TEST(local->tm_mday == 23);
}

BOOST_AUTO_TEST_CASE(an_archive_of_nothing_is_one)
{
    const auto archive = ZipPieces().end();
    const Opened opened(archive);
    BOOST_REQUIRE(opened.archive);
    BOOST_TEST(zip_get_num_entries(opened.archive.get(), 0) == 0);
}

BOOST_AUTO_TEST_CASE(what_has_no_room_stays_outside)
{
    ZipPieces zip;
    BOOST_TEST(zip.add(std::string(2000, 'a'), "x", at) == "");
    for (int n = 0; n < 65'535; ++n)
        BOOST_REQUIRE(!zip.add(std::to_string(n), "", at).empty());
    BOOST_TEST(zip.add("one more", "", at) == "");
}

BOOST_AUTO_TEST_SUITE_END()
