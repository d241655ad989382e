// The one error type of the domain: a rule that was broken, and the facts a view needs to say so.
#pragma once

#include "base/word.hpp"

#include <map>
#include <stdexcept>
#include <string>

namespace cakey {

enum class Fault {
    not_found,        // there is no such thing, or it is not yours
    forbidden,        // your role may not do this
    stale,            // decided on an older version of the order than there is now
    wrong_state,      // the order's present state does not allow it
    not_claimed,      // a colleague's order, or nobody's: claim it first
    incomplete,       // fields or papers are missing
    price_changed,    // the total is another one now than the one agreed to
    already_exists,   // somebody has that name or number
    too_many,         // a bound on how often was reached
    unavailable,      // something this needs cannot be reached now
};

template <>
inline constexpr auto words<Fault> = WordTable<Fault, 10>{{
    {Fault::not_found, "not_found"},
    {Fault::forbidden, "forbidden"},
    {Fault::stale, "stale"},
    {Fault::wrong_state, "wrong_state"},
    {Fault::not_claimed, "not_claimed"},
    {Fault::incomplete, "incomplete"},
    {Fault::price_changed, "price_changed"},
    {Fault::already_exists, "already_exists"},
    {Fault::too_many, "too_many"},
    {Fault::unavailable, "unavailable"},
}};

// Facts are words for the log and for views, never personal data.
class DomainError : public std::runtime_error {
public:
    using Facts = std::map<std::string, std::string>;

    explicit DomainError(Fault fault, Facts facts = {});
    ~DomainError() override;

    Fault fault() const { return fault_; }
    const Facts& facts() const { return facts_; }

private:
    Fault fault_;
    Facts facts_;
};

}
