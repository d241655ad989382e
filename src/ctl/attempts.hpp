// Trying things out: a line for each that was tried.
#pragma once

#include "ctl/verdict.hpp"

#include <functional>
#include <iosfwd>
#include <string>

namespace cakey::ctl {

class Attempts {
public:
    explicit Attempts(std::ostream& out) : out_(out) {}

    // Prints "ok     views: 117 of them": what was tried, and what it gave. "wrong", and why, when it throws. Gives whether it
    // went well: what needs it need not be tried otherwise.
    bool attempt(const std::string& what, const std::function<std::string()>& attempt);

    // The last line, how many went wrong; and what that makes of all.
    Verdict sum() const;

private:
    std::ostream& out_;
    int tried_ = 0;
    int wrong_ = 0;
};

}
