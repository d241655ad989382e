// Percent-encoding and joining of parameters.
#include "outside/form.hpp"

namespace cakey::outside {

namespace {

template <class Write>
std::string joined(const Parameters& parameters, Write write)
{
    std::string text;
    for (const auto& [name, value] : parameters)
        text += (text.empty() ? "" : "&") + write(name) + '=' + write(value);
    return text;
}

}

std::string percent_encoded(std::string_view text)
{
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (plain.find(letter) != std::string_view::npos)
            encoded += letter;
        else
            encoded.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return encoded;
}

std::string form_encoded(const Parameters& parameters)
{
    return joined(parameters, percent_encoded);
}

std::string joined_raw(const Parameters& parameters)
{
    return joined(parameters, [](const std::string& text) { return text; });
}

}
