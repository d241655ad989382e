// The rights of the programs' roles, as the files of sql/ give them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cakey {

// Statements that begin a line with "grant", in their order, each without its semicolon.
std::vector<std::string> grants_in(std::string_view script);

// A script that gives the roles what these statements say, and takes away what else they have: a dump that was restored
// where there were no roles has lost their rights. What a later file has dropped is passed over. Whole, or not at all.
std::string script_of_grants(const std::vector<std::string>& grants);

}
