// What Unicode knows of characters and how they look, by ICU.
#pragma once

#include <string>
#include <string_view>

namespace cakey {

// Compatibility forms become the characters they stand for (NFKC): a radical that a PDF reader copies becomes the
// ideograph, "ﬁ" two letters. The full-width forms of ASCII and the ideographic space stay as they are. `text` is
// well-formed UTF-8.
std::string composed(std::string_view text);

// Equal for two texts that read the same (the skeleton of UTS #39): "0" and "O", "ϲ" and "c". For comparing only: it
// means nothing to a person. `text` is well-formed UTF-8.
std::string skeleton(std::string_view text);

// Its beginning, of at most so many characters, that ends with a whole word, as far as it has one (Chinese has no blanks:
// by ICU's dictionary), and with no comma or blank. `text` is well-formed UTF-8.
std::string whole_words(std::string_view text, std::size_t most);

bool is_han(char32_t c);  // of the script Han: ideographs, "〇", "々"; not punctuation

}
