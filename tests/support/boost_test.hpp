// What every C++ test begins with, compiled once and ahead: Boost.Test is the greater part of compiling a small test.
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
