// Headers by PKWARE's APPNOTE.TXT, 4.3; numbers with the least byte first. A library would want a file that it can seek in.
#include "base/zip_pieces.hpp"

#include <limits>
#include <zlib.h>

namespace cakey {

namespace {

constexpr std::uint16_t version = 20, names_are_utf8 = 0x0800, stored = 0;

std::string little_endian(std::uint64_t number, int bytes)
{
    std::string text;
    for (; bytes > 0; --bytes, number >>= 8)
        text += static_cast<char>(number & 0xff);
    return text;
}

std::string two(std::uint64_t number) { return little_endian(number, 2); }
std::string four(std::uint64_t number) { return little_endian(number, 4); }

std::uint64_t check_sum(std::string_view bytes)
{
    return ::crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
}

// MS-DOS's: two seconds at a time, years from 1980.
std::string dos_time(Instant at)
{
    const auto local = at + china_offset;
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(local - day));
    const auto date = china_date(at);
    const auto year = static_cast<unsigned>(static_cast<int>(date.year()) - 1980);
    return two(static_cast<unsigned>(time.hours().count()) << 11 | static_cast<unsigned>(time.minutes().count()) << 5
               | static_cast<unsigned>(time.seconds().count()) / 2)
           + two(year << 9 | static_cast<unsigned>(date.month()) << 5 | static_cast<unsigned>(date.day()));
}

}

std::string ZipPieces::add(std::string_view name, std::string_view content, Instant at)
{
    // What both headers say.
    const auto facts = two(version) + two(names_are_utf8) + two(stored) + dos_time(at) + four(check_sum(content))
                       + four(content.size()) + four(content.size()) + two(name.size()) + two(0);
    auto piece = "PK\x03\x04" + facts;
    piece.append(name).append(content);
    auto entry = "PK\x01\x02" + two(version) + facts + two(0) + two(0) + two(0) + four(0) + four(size_);
    entry.append(name);
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max() - (1 << 20);
    if (name.size() > 1000 || count_ == std::numeric_limits<std::uint16_t>::max()
        || std::uint64_t(size_) + piece.size() + directory_.size() + entry.size() > most)
        return {};
    size_ += static_cast<std::uint32_t>(piece.size());
    directory_ += entry;
    ++count_;
    return piece;
}

std::string ZipPieces::end() const
{
    return directory_ + "PK\x05\x06" + two(0) + two(0) + two(count_) + two(count_) + four(directory_.size())
           + four(size_) + two(0);
}

}
