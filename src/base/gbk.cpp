// GBK by iconv, strictly.
#include "base/gbk.hpp"

#include <iconv.h>

#include <cstdint>
#include <stdexcept>

namespace cakey {

Gbk::Gbk() : converter_(nullptr, [](void* converter) { iconv_close(converter); })
{
    const auto opened = iconv_open("UTF-8", "GB18030");
    if (reinterpret_cast<std::intptr_t>(opened) == -1)
        throw std::runtime_error("iconv does not know GB18030 on this machine");
    converter_.reset(opened);
}

std::optional<std::string> Gbk::read(std::string_view bytes)
{
    iconv(converter_.get(), nullptr, nullptr, nullptr, nullptr);
    // A character takes two bytes or four there, and three or four here; one of ASCII takes one in both.
    std::string text(2 * bytes.size(), '\0');
    auto* in = const_cast<char*>(bytes.data());  // iconv's old signature: it does not write there
    auto* out = text.data();
    auto in_left = bytes.size(), out_left = text.size();
    if (iconv(converter_.get(), &in, &in_left, &out, &out_left) != 0 || in_left != 0)
        return std::nullopt;
    text.resize(text.size() - out_left);
    return text;
}

}
