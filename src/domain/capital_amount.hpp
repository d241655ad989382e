// Amounts in words, as invoices have them (大写): 壹佰零伍圆伍角整.
#pragma once

#include "domain/fen.hpp"

#include <string>

namespace cakey {

// By 《正确填写票据和结算凭证的基本规定》: 整 behind whole yuan and whole jiao, 零 for digits that are none between others, 负 before
// what is given back. From -999,999,999.99 to 999,999,999.99; std::out_of_range beyond.
std::string in_capitals(Fen amount);

}
