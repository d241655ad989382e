// Joining of parameters.
#include "outside/form.hpp"

#include "base/encodings.hpp"

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

std::string form_encoded(const Parameters& parameters)
{
    return joined(parameters, [](const std::string& text) { return percent_encoded(text); });
}

std::string joined_raw(const Parameters& parameters)
{
    return joined(parameters, [](const std::string& text) { return text; });
}

}
