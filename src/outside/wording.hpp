// Sentences and times to and from the other sides.
#pragma once

#include "base/clock.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cakey::outside {

// "2026-11-22 14:05:09", China time. Nothing when it is not written exactly so.
std::optional<Instant> china_instant(std::string_view text);

// Milliseconds since 1970, as Nuonuo writes them; nothing for what is no number, before 1970 or after 9999.
std::optional<Instant> unix_instant(std::string_view milliseconds);

// "2026-11-22T06:05:09Z", as Aliyun wants it; the fraction of a second is dropped.
std::string utc_text(Instant at);

// A text message's variable: as it is when it has at most `most` characters (20 or more), else its first whole words and
// where the rest can be read.
std::string shortened(std::string_view text, std::size_t most);

// Without control characters, with every run of seven or more digits (mobiles, tax and ID numbers) as "#",
// and at most 300 bytes, cut between characters.
std::string for_log(std::string_view sentence);

// Fit for Alipay's subject: control characters, backslashes and / = & < > " ' are blanks; at most `most` characters
// (not bytes).
std::string plain_words(std::string_view text, std::size_t most);

}
