// The request methods the kit tells apart.
#pragma once

#include <string_view>

namespace cakey::web {

enum class Method { get, head, post, other };

constexpr Method method_named(std::string_view name)
{
    if (name == "GET")
        return Method::get;
    if (name == "HEAD")
        return Method::head;
    return name == "POST" ? Method::post : Method::other;
}

constexpr std::string_view name_of(Method method)
{
    constexpr std::string_view names[] = {"GET", "HEAD", "POST", "OTHER"};
    return names[static_cast<int>(method)];
}

}
