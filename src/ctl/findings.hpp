// What a command found: lines for people, JSON for programs.
#pragma once

#include <nlohmann/json.hpp>

#include <iosfwd>
#include <string>

namespace cakey::ctl {

using Findings = nlohmann::ordered_json;

// As JSON, or in lines: of an object a line for each member, of a list of objects a table, with the members' names above it.
void print(const Findings& findings, bool as_json, std::ostream& out);

// What a command said in lines, as JSON, with its exit status.
void print_lines(const std::string& said, int status, std::ostream& out);

}
