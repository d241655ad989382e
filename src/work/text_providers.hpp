// The SMS provider, and perhaps another one that takes over where its account or service fails.
#pragma once

#include "domain/outside.hpp"
#include "domain/text_message.hpp"

#include <string>

namespace cakey::work {

class TextProviders {
public:
    explicit TextProviders(Texts& first, Texts* second = nullptr) : first_(first), second_(second) {}

    // Refused with code "provider" when there is no second one.
    Answer<std::string> send(TextProvider by, const Text& text) const;
    // What became of it, asked of the one that was to send it. Unknown when that is not set up any more.
    Answer<TextFate> fate(const TextMessage& message) const;
    // It did nothing, for a reason that is its own: another one may be asked.
    bool may_take_over(const Answer<std::string>& answer) const
    {
        return second_ && answer.heard == Heard::refused && first_.is_own_fault(answer.code);
    }

private:
    Texts* one(TextProvider which) const { return which == TextProvider::first ? &first_ : second_; }

    Texts& first_;
    Texts* second_;
};

}
