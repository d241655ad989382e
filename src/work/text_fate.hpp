// What became of a text message, asked of whoever took it.
#pragma once

#include "domain/outside.hpp"
#include "domain/text_message.hpp"

namespace cakey::work {

Answer<TextFate> fate_of(Texts& texts, const TextMessage& message);

}
