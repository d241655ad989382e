// The service agreement (数字证书服务协议) on sheets of its own.
#pragma once

#include "print/sheet.hpp"

#include <string>
#include <vector>

namespace cakey::print {

// Begins on the next sheet. The first paragraph is the title; one that begins with 第…条 is a heading.
void draw_agreement(Sheet& sheet, const std::vector<std::string>& paragraphs);

}
