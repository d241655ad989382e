// The request cases' program: each *.case beside this file is a test case of its own, named by its file.
#include "script.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <map>

namespace {

using namespace cakey::requests;

// The suite of a folder below this file's, within its parent's: --run_test=desk/orders/*
boost::unit_test::test_suite& suite_of(const std::filesystem::path& folder)
{
    static std::map<std::string, boost::unit_test::test_suite*> suites;
    if (folder.empty())
        return boost::unit_test::framework::master_test_suite();
    auto*& suite = suites[folder.string()];
    if (!suite)
        suite_of(folder.parent_path()).add(suite = BOOST_TEST_SUITE(folder.filename().string()));
    return *suite;
}

bool add_cases()
{
    const std::filesystem::path here(CAKEY_SOURCE "/tests/requests");
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(here))
        if (entry.path().extension() == ".case")
            paths.push_back(entry.path());
    std::ranges::sort(paths);

    boost::unit_test::framework::master_test_suite().p_name.value = "requests";
    for (const auto& path : paths)
        suite_of(std::filesystem::relative(path.parent_path(), here))
            .add(boost::unit_test::make_test_case([path = path.string()] { play(path); }, path.stem().string(),
                                                  path.string(), 1));
    return !paths.empty();
}

}

int main(int argc, char** argv) { return boost::unit_test::unit_test_main(&add_cases, argc, argv); }
