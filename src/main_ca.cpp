// cakey-ca: our own certificate authority. The only program that holds issuing keys; it signs what was released.
#include "base/log_output.hpp"
#include "base/stop_signals.hpp"
#include "base/supervision.hpp"
#include "config.hpp"
#include "config_help.hpp"
#include "deeds/start.hpp"
#include "metrics/exposition.hpp"
#include "store/store.hpp"
#include "work/issuing.hpp"
#include "work/revocation_lists.hpp"

#include <signal.h>

#include <atomic>
#include <chrono>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace cakey;

constexpr const char* usage = "usage: cakey-ca --config=FILE\n"
                              "Signs the certificates that were released, with the keys of our own authorities.\n";

// A page of signatures takes a second at most, and a token may take its time.
constexpr std::chrono::minutes longest_silence{2};

// Nothing where the settings want none.
std::unique_ptr<metrics::Exposition> exposed(const Config& config, const work::Issuing& issuing, const Clock& clock)
{
    if (config.metrics_listen.empty())
        return nullptr;
    auto exposition = std::make_unique<metrics::Exposition>(config.metrics_listen);
    const auto store = std::make_shared<Store>(config.database);
    exposition->show([&issuing, store] {
        return std::vector{
            metrics::gauge("cakey_ready", "1 when readyz says so, else 0.", store->hindrance() ? 0 : 1),
            metrics::counter("cakey_database_statements_total", "Statements that the database was asked for.",
                             static_cast<double>(Store::statements())),
            metrics::counter("cakey_ca_issued_total", "Certificates that were signed and stored.",
                             static_cast<double>(issuing.issued())),
            metrics::counter("cakey_ca_failed_total", "Tries to sign one that failed: they are made again.",
                             static_cast<double>(issuing.failed()))};
    });
    exposition->show([&clock, store] {
        const auto now = clock.now();
        const auto since = store->read([](Unit& unit) { return unit.signing_intents().waiting_since(); });
        return std::vector{metrics::gauge("cakey_ca_waiting_seconds",
                                          "For how long the oldest has waited for its signature.",
                                          since ? std::chrono::duration<double>(now - *since).count() : 0)};
    });
    return exposition;
}

int run(const Config& config)
{
    const StopSignal stop_signal;
    const LogOutput log(config.log);
    const auto note = [&log](const std::string& event, const std::string& text) { log.note(event, text); };
    const SystemClock clock;
    Store store(config.database);
    work::Issuing issuing(store, config.ca, clock, note);
    Store lists_store(config.database);
    work::RevocationLists lists(lists_store, clock, [&] { return issuing.issuers(); }, config.crl_dir, note);
    const auto exposition = exposed(config, issuing, clock);
    std::atomic<bool> begun = false;
    const Supervision supervision([&log] { log.reopen(); },
                                  [&] { return !begun || issuing.pulse().felt_within(longest_silence); });
    deeds::Start start({.connection = config.database, .role = "cakey_ca", .clock = clock}, note);
    while (!start.attempt())
        if (stop_signal_within(std::chrono::seconds(1)))
            return 0;
    begun = true;
    std::jthread signing_certificates([&](std::stop_token stop) { issuing.run(stop); });
    std::jthread signing_lists([&](std::stop_token stop) { lists.run(stop); });
    note("started", "");

    stop_signal.wait();
    note("stopping", "what is under way is finished");
    signing_certificates.request_stop();
    signing_lists.request_stop();
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
