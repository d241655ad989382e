// ICU's normalizer, its table of confusable characters, its dictionary of words.
#include "base/unicode.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <memory>
#include <stdexcept>

namespace cakey {

namespace {

void require(UErrorCode status, const char* what)
{
    if (U_FAILURE(status))
        throw std::runtime_error(std::string("ICU has no ") + what + ": " + u_errorName(status));
}

icu::UnicodeString utf16(std::string_view text)
{
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string utf8(const icu::UnicodeString& text)
{
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

const icu::Normalizer2& but_for_full_width()
{
    static const auto set = [] {
        UErrorCode status = U_ZERO_ERROR;
        icu::UnicodeSet all(uR"([^\uFF01-\uFF5E\u3000])", status);
        require(status, "set of characters");
        all.freeze();
        return all;
    }();
    static const auto normalizer = [] {
        UErrorCode status = U_ZERO_ERROR;
        const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
        require(status, "NFKC");
        return icu::FilteredNormalizer2(*nfkc, set);
    }();
    return normalizer;
}

struct Closer {
    void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};

// Once open it may be used by all threads.
const USpoofChecker* confusables()
{
    static const std::unique_ptr<USpoofChecker, Closer> checker = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<USpoofChecker, Closer> opened(uspoof_open(&status));
        require(status, "table of confusable characters");
        return opened;
    }();
    return checker.get();
}

}

std::string composed(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto folded = but_for_full_width().normalize(utf16(text), status);
    require(status, "composed form");
    return utf8(folded);
}

std::string skeleton(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString found;
    uspoof_getSkeletonUnicodeString(confusables(), 0, utf16(text), found, &status);
    require(status, "skeleton");
    return utf8(found);
}

std::string whole_words(std::string_view text, std::size_t most)
{
    const auto whole = utf16(text);
    const auto most_units = whole.moveIndex32(0, static_cast<std::int32_t>(most));
    auto end = most_units;
    if (end < whole.length()) {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::BreakIterator> words(
            icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status));
        require(status, "dictionary of words");
        words->setText(whole);
        end = words->preceding(end + 1);
    }
    const icu::UnicodeString loose(u" \u3000、，；：,;:");
    while (end > 0 && loose.indexOf(whole.charAt(end - 1)) >= 0)
        --end;
    return utf8(whole.tempSubString(0, end > 0 ? end : most_units));
}

bool is_han(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_HAN && U_SUCCESS(status);
}

}
