// Names of prepared statements that are put together from parts. A name must live as long as its connection: there is one
// for each combination of the parts, a bit each.
#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace cakey {

// The bit of a part that is asked for; else none.
constexpr unsigned part(bool asked, unsigned bit) { return asked ? bit : 0U; }

template <std::size_t parts>
class StatementNames {
public:
    explicit StatementNames(const std::string& prefix)
    {
        for (std::size_t i = 0; i < names_.size(); ++i)
            names_[i] = prefix + std::to_string(i);
    }

    const char* of(unsigned combination) const { return names_[combination].c_str(); }

private:
    std::array<std::string, std::size_t{1} << parts> names_;
};

}
