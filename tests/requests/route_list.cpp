// Reading the routes.
#include "route_list.hpp"

#include "support/rsa_keys.hpp"

#include <regex>
#include <stdexcept>

namespace cakey::requests {

namespace {

std::vector<RouteLine> read()
{
    const auto text = support::content_of(CAKEY_SOURCE "/src/pages/routes.cpp");
    const std::regex route("r\\.(get|post)\\(\"([^\"]*)\",\\s+(confirmed_)?(\\w+)\\(");
    std::vector<RouteLine> routes;
    for (std::sregex_iterator at(text.begin(), text.end(), route), end; at != end; ++at)
        routes.push_back({(*at)[1] == "get" ? "GET" : "POST", (*at)[2], (*at)[4], (*at)[3].matched});
    if (routes.size() < 60)
        throw std::runtime_error("routes.cpp reads otherwise than this test thinks");
    return routes;
}

}

std::string RouteLine::target(const std::string& order_number) const
{
    auto text = "/cakey" + pattern;
    const auto put = [&](const std::string& variable, const std::string& value) {
        if (const auto at = text.find(variable); at != std::string::npos)
            text.replace(at, variable.size(), value);
    };
    put("{no}", order_number);
    put("{kind}", pattern.starts_with("/desk/outbox")              ? "text"
                  : pattern.find("/certificates/") != pattern.npos ? "pem"
                  : pattern.starts_with("/invoices")               ? "pdf"
                  : pattern.starts_with("/desk/texts")             ? "paid"
                                                                   : "business_licence");
    put("{id}", "1");
    put("{day}", "2026-11-22");
    put("{page}", "1");
    put("{revocation}", "1");
    put("{check}", "1");
    put("{token}", std::string(43, 'a'));
    return text;
}

const std::vector<RouteLine>& all_routes()
{
    static const auto routes = read();
    return routes;
}

}
