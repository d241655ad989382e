// The request cases' program: each *.case beside this file is a test case of its own, named by its file.
#include "script.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>

namespace {

using namespace cakey::requests;

bool add_cases()
{
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(CAKEY_SOURCE "/tests/requests"))
        if (entry.path().extension() == ".case")
            paths.push_back(entry.path());
    std::ranges::sort(paths);
    for (const auto& path : paths)
        boost::unit_test::framework::master_test_suite().add(boost::unit_test::make_test_case(
            [path = path.string()] { play(path); }, path.stem().string(), path.string(), 1));
    return !paths.empty();
}

}

int main(int argc, char** argv)
{
    return boost::unit_test::unit_test_main(&add_cases, argc, argv);
}
