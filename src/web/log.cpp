// What a request's line says.
#include "web/log.hpp"

#include "web/network.hpp"
#include "web/request.hpp"

#include <array>
#include <charconv>

namespace cakey::web {

LogLine line_of(const Request& request, const Outcome& outcome)
{
    std::array<char, 32> ms;
    const auto milliseconds = static_cast<double>(outcome.took.count()) / 1000;
    const auto end = std::to_chars(ms.data(), ms.data() + ms.size(), milliseconds, std::chars_format::fixed, 1).ptr;

    const auto& facts = request.log();
    return LogLine(std::chrono::floor<std::chrono::microseconds>(outcome.ended))
        .add("method", name_of(request.method()))
        .add("route", request.route().empty() ? "-" : request.route())
        .add_number("status", std::to_string(outcome.status))
        .add_number("ms", std::string_view(ms.data(), end))
        .add_number("bytes", std::to_string(outcome.bytes))
        .add("from", wider_network_of(request.remote_address()))
        .add("person", facts.person)
        .add("order", facts.order)
        .add("event", facts.event)
        .add("reference", facts.reference);
}

}
