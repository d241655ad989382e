// A *.case file as read: requests and what is expected of the answers. How one is written stands in README.md.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cakey::requests {

// "Given: company 甲公司" is the word "Given" and the text "company 甲公司".
struct Line {
    int number = 0;  // in the file
    std::string word;
    std::string text;
};

struct Step {
    std::vector<Line> before;  // Given, As, After, Note: in their order
    int number = 0;            // the request line's
    std::string method;
    std::string target;
    std::vector<Line> headers;  // Body and Sign too
    std::vector<std::pair<std::string, std::string>> fields;
    std::vector<Line> expected;  // after ---
};

struct CaseFile {
    std::string path;
    std::string name;  // the file's, without .case: the sentence
    std::vector<Step> steps;
};

// std::runtime_error, naming file and line, for one that cannot be read.
CaseFile read_case(const std::string& path);

}
