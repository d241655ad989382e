// cakey-ocsp: answers whether certificates of our own authority are good, through a web server and FastCGI. It holds the
// responders' keys and no issuing one, and changes nothing in the database but the answers that it stores.
#include "base/stop_signals.hpp"
#include "base/supervision.hpp"
#include "config.hpp"
#include "config_help.hpp"
#include "deeds/start.hpp"
#include "metrics/exposition.hpp"
#include "metrics/status.hpp"
#include "ocsp/answer_files.hpp"
#include "ocsp/asked.hpp"
#include "ocsp/responders.hpp"
#include "ocsp/tally.hpp"
#include "store/store.hpp"
#include "web/fcgi.hpp"

#include <signal.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace cakey;

constexpr const char* usage = "usage: cakey-ocsp --config=FILE\n"
                              "Answers by OCSP about the certificates of our own authorities.\n";

// A start has all stored answers filed anew by one statement, which goes over some millions of them.
constexpr std::chrono::minutes longest_silence{10};

// Nothing where the settings want none.
std::unique_ptr<metrics::Exposition> exposed(const Config& config, const ocsp::Responders& responders,
                                             const ocsp::Tally& tally, const Clock& clock)
{
    if (config.metrics_listen.empty())
        return nullptr;
    auto exposition = std::make_unique<metrics::Exposition>(config.metrics_listen);
    const auto store = std::make_shared<Store>(config.database);
    exposition->show([&responders, &tally, store] {
        const auto value = [](const std::atomic<std::uint64_t>& count) { return static_cast<double>(count); };
        metrics::Figure made{"cakey_ocsp_signed_total",
                             "OCSP answers that were signed, to be stored or for whoever asked.",
                             metrics::Kind::counter,
                             {{{{"for", "store"}}, value(tally.ahead)}, {{{"for", "asker"}}, value(tally.asked)}}};
        return std::vector{
            metrics::gauge("cakey_ready", "1 when it can answer about an issuer's certificates, else 0.",
                           store->hindrance() || responders.all()->empty() ? 0 : 1),
            metrics::counter("cakey_database_statements_total", "Statements that the database was asked for.",
                             static_cast<double>(Store::statements())),
            std::move(made),
            metrics::counter("cakey_ocsp_failed_total",
                             "Tries to sign an OCSP answer, or to put one as a file, that failed: they are made again.",
                             value(tally.failed))};
    });
    exposition->show([&clock, store] { return metrics::status_figures(*store, clock); });
    return exposition;
}

int serve(const Config& config)
{
    const web::Log log(config.log);
    const auto note = [&log](const std::string& event, const std::string& text) { log.note(event, text); };
    const SystemClock clock;
    Store store(config.database);
    const DatabaseClock database_clock(store);
    ocsp::Responders responders(config.ca, note);
    ocsp::Tally tally;
    ocsp::AnswerFiles files(store, responders, database_clock, config.ocsp_dir, tally, note);
    const auto exposition = exposed(config, responders, tally, clock);

    web::ServerOptions options;
    options.listen = config.listen;
    options.web_servers = Networks::read(config.web_servers).value();
    options.threads = static_cast<unsigned>(config.threads);
    web::Server server(
        options, [&] { return std::make_unique<ocsp::Asked>(config.database, responders, clock, "/ocsp", tally); },
        log);
    std::atomic<bool> begun = false;
    const Supervision supervision(
        [&log] { log.reopen(); },
        [&] { return !begun || (server.works() && files.pulse().felt_within(longest_silence)); });
    deeds::Start start({.connection = config.database, .role = "cakey_ocsp", .clock = clock}, note);
    while (!start.attempt())
        if (stop_signal_within(std::chrono::seconds(1)))
            return 0;

    // Before the first one is answered: whoever came while it was started is told no other thing than the next one.
    responders.read(store, database_clock.now());
    begun = true;
    std::jthread filing([&](std::stop_token stop) { files.run(stop); });
    note("started", "");
    server.run();
    return 0;
}

}

int main(int argc, char** argv)
{
    block_stop_signals();
    signal(SIGPIPE, SIG_IGN);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    try {
        if (const auto told = told_about_itself(Program::ocsp, "cakey-ocsp", usage, arguments)) {
            std::cout << *told;
            return 0;
        }
        return serve(read_config(Program::ocsp, arguments, environment_variables()).config);
    } catch (const std::exception& error) {
        std::cerr << "cakey-ocsp: " << error.what() << '\n';
    }
    return 1;
}
