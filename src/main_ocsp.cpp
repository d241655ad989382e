// cakey-ocsp: answers whether certificates of our own authority are good, through a web server and FastCGI. It holds the
// responders' keys and no issuing one, and changes nothing in the database but the answers that it stores.
#include "base/stop_signals.hpp"
#include "base/supervision.hpp"
#include "config.hpp"
#include "config_help.hpp"
#include "deeds/start.hpp"
#include "ocsp/answer_files.hpp"
#include "ocsp/asked.hpp"
#include "ocsp/responders.hpp"
#include "store/store.hpp"
#include "web/fcgi.hpp"

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

constexpr const char* usage = "usage: cakey-ocsp --config=FILE\n"
                              "Answers by OCSP about the certificates of our own authorities.\n";

// A start has all stored answers filed anew by one statement, which goes over some millions of them.
constexpr std::chrono::minutes longest_silence{10};

int serve(const Config& config)
{
    const web::Log log(config.log);
    const auto note = [&log](const std::string& event, const std::string& text) { log.note(event, text); };
    const SystemClock clock;
    Store store(config.database);
    const DatabaseClock database_clock(store);
    ocsp::Responders responders(config.ca, note);
    ocsp::AnswerFiles files(store, responders, database_clock, config.ocsp_dir, note);

    web::ServerOptions options;
    options.listen = config.listen;
    options.web_servers = Networks::read(config.web_servers).value();
    options.threads = static_cast<unsigned>(config.threads);
    web::Server server(
        options, [&] { return std::make_unique<ocsp::Asked>(config.database, responders, clock, "/ocsp"); }, log);
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
