// What a paper may be, what can be wrong with it, and how large it may be.
#pragma once

#include "base/word.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cakey::papers {

enum class PaperType { pdf, jpeg, png };

constexpr std::string_view media_type(PaperType type)
{
    switch (type) {
    case PaperType::pdf:
        return "application/pdf";
    case PaperType::jpeg:
        return "image/jpeg";
    case PaperType::png:
        return "image/png";
    }
    return "";
}

enum class PaperFlaw {
    empty,
    too_large,        // more bytes than largest_paper
    unknown_type,     // by content; the name counts for nothing
    broken,           // cut short or damaged
    too_many_pixels,  // or too large to decode within the memory set aside for it
    locked,           // a PDF that opens with a password only
    active,           // a PDF with scripts, programs or other files in it
    infected,         // clamd knows it
    not_scanned,      // clamd does not answer
    too_many_today,   // whoever brings it has brought enough
};

}

// What is wrong, and what to do.
template <>
inline constexpr auto cakey::labels<cakey::papers::PaperFlaw> = cakey::WordTable<cakey::papers::PaperFlaw, 10>{{
    {cakey::papers::PaperFlaw::empty, "这个文件是空的，请重新选择。"},
    {cakey::papers::PaperFlaw::too_large, "文件超过 5 MB，请压缩后再上传。"},
    {cakey::papers::PaperFlaw::unknown_type, "只能上传 PDF、JPEG 或 PNG 文件，请转换格式后再上传。"},
    {cakey::papers::PaperFlaw::broken, "文件不完整或已损坏，请重新扫描或另存后再上传。"},
    {cakey::papers::PaperFlaw::too_many_pixels, "图片过大（超过 4000 万像素），请缩小后再上传。"},
    {cakey::papers::PaperFlaw::locked, "这个 PDF 文件有打开密码，请去掉密码后再上传。"},
    {cakey::papers::PaperFlaw::active, "这个 PDF 文件含有脚本、程序或附件，请重新打印或扫描成 PDF 后再上传。"},
    {cakey::papers::PaperFlaw::infected, "这个文件带有病毒，没有接收。请检查电脑后重新扫描上传。"},
    {cakey::papers::PaperFlaw::not_scanned, "暂时不能检查文件是否带病毒，没有接收，请稍后再试。"},
    {cakey::papers::PaperFlaw::too_many_today, "今天上传的文件合计已超过 200 MB，请明天再传，或联系客服。"},
}};

namespace cakey::papers {

inline constexpr std::size_t largest_paper = 5 * 1024 * 1024;  // bytes
inline constexpr std::uint64_t most_pixels = 40'000'000;
inline constexpr std::uint64_t most_unpacked = 4 * most_pixels;  // bytes: what 336 KB can be blown up to takes a while
inline constexpr std::uint32_t longest_side = 65'500;  // JPEG's own bound; it bounds a row of a PNG too

constexpr bool too_many_pixels(std::uint32_t width, std::uint32_t height)
{
    return width > longest_side || height > longest_side || std::uint64_t{width} * height > most_pixels;
}

}
