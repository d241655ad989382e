// A figure as Prometheus reads it: a name, and values told apart by labels.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace cakey::metrics {

struct Sample {
    std::vector<std::pair<std::string, std::string>> labels{};  // name and value: {"kind", "refund"}
    double value = 0;
};

enum class Kind { gauge, counter };  // what is now; what only ever grows

struct Figure {
    std::string name;  // "cakey_outbox_waiting"; of a counter it ends in "_total"
    std::string help;
    Kind kind = Kind::gauge;
    std::vector<Sample> samples{};
};

// One with a single value.
inline Figure gauge(std::string name, std::string help, double value)
{
    return {std::move(name), std::move(help), Kind::gauge, {{{}, value}}};
}
inline Figure counter(std::string name, std::string help, double value)
{
    return {std::move(name), std::move(help), Kind::counter, {{{}, value}}};
}

// Gives figures as they are now.
using Look = std::function<std::vector<Figure>()>;

}
