// Elements by ASN1_get_object().
#include "ca/der.hpp"

#include "ca/openssl.hpp"

namespace cakey::ca {

namespace {

struct Extent {
    std::size_t head = 0;
    std::size_t content = 0;
};

Extent extent_of(std::string_view bytes)
{
    const ForgetsErrors after;
    const auto* at = in(bytes);
    long size = 0;
    int tag = 0;
    int kind = 0;
    // 0x80: there is none, or it ends behind the bytes; 1: its length is left open.
    const int form = ASN1_get_object(&at, &size, &tag, &kind, static_cast<long>(bytes.size()));
    if ((form & 0x81) != 0)
        return {};
    return {static_cast<std::size_t>(at - in(bytes)), static_cast<std::size_t>(size)};
}

}

std::string_view first_element(std::string_view bytes)
{
    const auto extent = extent_of(bytes);
    return bytes.substr(0, extent.head + extent.content);
}

std::string_view content_of(std::string_view element)
{
    const auto extent = extent_of(element);
    return element.substr(extent.head, extent.content);
}

std::string_view take_element(std::string_view& bytes)
{
    const auto element = first_element(bytes);
    bytes.remove_prefix(element.size());
    return element;
}

}
