// The request cases' program: each *.case beside this file is a test case of its own, named by its file.
#include "script.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <map>

namespace {

using namespace cakey::requests;

// A folder is a suite: --run_test=registration/*
bool add_cases()
{
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(CAKEY_SOURCE "/tests/requests"))
        if (entry.path().extension() == ".case")
            paths.push_back(entry.path());
    std::ranges::sort(paths);

    auto& all = boost::unit_test::framework::master_test_suite();
    all.p_name.value = "requests";
    std::map<std::string, boost::unit_test::test_suite*> folders;
    for (const auto& path : paths) {
        auto*& folder = folders[path.parent_path().filename().string()];
        if (!folder)
            all.add(folder = BOOST_TEST_SUITE(path.parent_path().filename().string()));
        folder->add(boost::unit_test::make_test_case([path = path.string()] { play(path); }, path.stem().string(),
                                                     path.string(), 1));
    }
    return !paths.empty();
}

}

int main(int argc, char** argv)
{
    return boost::unit_test::unit_test_main(&add_cases, argc, argv);
}
