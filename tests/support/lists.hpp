// Lists of orders, as tests look at them: by their numbers.
#pragma once

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace cakey::support {

using Numbers = std::vector<std::string>;

template <class Rows>
Numbers numbers_of(const Rows& rows)
{
    Numbers numbers;
    for (const auto& row : rows)
        numbers.push_back(row.number);
    return numbers;
}

inline std::string numbered(int n) { return "N" + std::to_string(10000000 + n); }

inline void check(const Numbers& is, const Numbers& expected)
{
    BOOST_CHECK_EQUAL_COLLECTIONS(is.begin(), is.end(), expected.begin(), expected.end());
}

}
