#include "store/grants.hpp"

namespace cakey {

namespace {

constexpr std::string_view grant = "grant ";

}

std::vector<std::string> grants_in(std::string_view script)
{
    std::vector<std::string> grants;
    for (std::size_t at = 0; at < script.size();) {
        if (!script.substr(at).starts_with(grant)) {
            const auto end = script.find('\n', at);
            at = end == script.npos ? script.size() : end + 1;
            continue;
        }
        const auto end = script.find(';', at);
        grants.emplace_back(script.substr(at, end - at));
        at = end == script.npos ? script.size() : end + 1;
    }
    return grants;
}

std::string script_of_grants(const std::vector<std::string>& grants)
{
    std::string script = "begin;\nrevoke all on all tables in schema public from cakey_web, cakey_worker, cakey_ca,"
                         " cakey_ocsp;\n";
    for (const auto& statement : grants)
        script += "do $grants$ begin " + statement
                  + "; exception when undefined_table or undefined_column then null; end $grants$;\n";
    return script + "commit";
}

}
