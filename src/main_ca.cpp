// cakey-ca: our own certificate authority. The only program that holds issuing keys; it signs what was released.
#include "base/log_line.hpp"
#include "base/repetitions.hpp"
#include "base/stop_signals.hpp"
#include "config.hpp"
#include "config_help.hpp"
#include "deeds/start.hpp"
#include "metrics/exposition.hpp"
#include "store/store.hpp"

#include <signal.h>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace cakey;

constexpr const char* usage = "usage: cakey-ca --config=FILE\n"
                              "Signs the certificates that were released, with the keys of our own authorities.\n";

// One write per line: threads share standard error. In an outage many say the same, again and again.
void note(const std::string& event, const std::string& text)
{
    static Repetitions repetitions;
    const auto now = SystemClock().now();
    if (const auto times = repetitions.times(event, text, now))
        std::cerr << LogLine(now)
                         .add("event", event)
                         .add("times", *times > 1 ? std::to_string(*times) : "")
                         .add("text", text, 800)
                         .whole()
                  << std::flush;
}

// Nothing where the settings want none.
std::unique_ptr<metrics::Exposition> exposed(const Config& config)
{
    if (config.metrics_listen.empty())
        return nullptr;
    auto exposition = std::make_unique<metrics::Exposition>(config.metrics_listen);
    exposition->show([store = std::make_shared<Store>(config.database)] {
        return std::vector{
            metrics::gauge("cakey_ready", "1 when readyz says so, else 0.", store->hindrance() ? 0 : 1),
            metrics::counter("cakey_database_statements_total", "Statements that the database was asked for.",
                             static_cast<double>(Store::statements()))};
    });
    return exposition;
}

int run(const Config& config)
{
    const SystemClock clock;
    const auto exposition = exposed(config);
    deeds::Start start({.connection = config.database, .role = "cakey_ca", .clock = clock}, note);
    while (!start.attempt())
        if (stop_signal_within(std::chrono::seconds(1)))
            return 0;
    note("started", "");

    wait_for_stop_signal();
    note("stopping", "what is under way is finished");
    return 0;
}

}

int main(int argc, char** argv)
{
    block_stop_signals();
    signal(SIGPIPE, SIG_IGN);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    try {
        if (const auto told = told_about_itself(Program::ca, "cakey-ca", usage, arguments)) {
            std::cout << *told;
            return 0;
        }
        return run(read_config(Program::ca, arguments, environment_variables()).config);
    } catch (const std::exception& error) {
        std::cerr << "cakey-ca: " << error.what() << '\n';
    }
    return 1;
}
