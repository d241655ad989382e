// Numbers in addresses and hidden fields, as a program wrote them there.
#pragma once

#include "base/numbers.hpp"
#include "domain/fault.hpp"
#include "web/request.hpp"

#include <cstdint>
#include <string>

namespace cakey::pages {

// The number of a row in an address: "{id}". Fault::not_found when it is no number.
inline std::int64_t id_in(const web::Request& request)
{
    const auto id = whole_number<std::int64_t>(request.path("id"));
    if (!id)
        throw DomainError(Fault::not_found);
    return *id;
}

// The version that a form was read at, in its hidden field; -1, older than any, when it is no number: such a form
// changes nothing.
inline std::int64_t version_in(const web::Request& request)
{
    return whole_number<std::int64_t>(request.form().get("version")).value_or(-1);
}

// An enumerator in an address: "{kind}". Fault::not_found when none is called that.
template <Worded Enum>
Enum kind_in(const web::Request& request)
{
    const auto kind = from_word<Enum>(request.path("kind"));
    if (!kind)
        throw DomainError(Fault::not_found);
    return *kind;
}

// The order that an address is about: "{no}". The request's line in the log says it.
inline const std::string& order_number_in(const web::Request& request)
{
    return request.log().order = request.path("no");
}

}
