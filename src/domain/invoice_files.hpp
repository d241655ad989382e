// An invoice as its issuer gives it: the same in up to three formats, of which any may be missing.
#pragma once

#include "base/word.hpp"
#include "base/word_set.hpp"

#include <cstdint>
#include <string>

namespace cakey {

// pdf is for looking at and printing; where there is another one, that is the original which is to be archived.
enum class InvoiceFormat { pdf, ofd, xml };

template <>
inline constexpr auto words<InvoiceFormat> = WordTable<InvoiceFormat, 3>{
    {{InvoiceFormat::pdf, "pdf"}, {InvoiceFormat::ofd, "ofd"}, {InvoiceFormat::xml, "xml"}}};

template <>
inline constexpr auto labels<InvoiceFormat> = WordTable<InvoiceFormat, 3>{
    {{InvoiceFormat::pdf, "PDF"}, {InvoiceFormat::ofd, "OFD"}, {InvoiceFormat::xml, "XML"}}};

using InvoiceFormats = WordSet<InvoiceFormat>;

constexpr const char* media_type(InvoiceFormat format)
{
    switch (format) {
    case InvoiceFormat::pdf:
        return "application/pdf";
    case InvoiceFormat::ofd:
        return "application/ofd";
    case InvoiceFormat::xml:
        break;
    }
    return "application/xml";
}

// Of the invoice's row, and written once: with them each step of the invoice's way would write them anew.
struct InvoiceFiles {
    std::int64_t id = 0;  // the invoice's
    std::string pdf{};    // empty, as the next two: the issuer has none
    std::string ofd{};
    std::string xml{};

    std::string& of(InvoiceFormat format)
    {
        return format == InvoiceFormat::pdf ? pdf : format == InvoiceFormat::ofd ? ofd : xml;
    }
    InvoiceFormats formats() const
    {
        InvoiceFormats there;
        for (const auto& [format, name] : words<InvoiceFormat>)
            if (!of(format).empty())
                there.add(format);
        return there;
    }
    const std::string& of(InvoiceFormat format) const { return const_cast<InvoiceFiles&>(*this).of(format); }
};

}
