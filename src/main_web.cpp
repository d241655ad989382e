// cakey-web: answers browsers, through nginx and FastCGI. Holds no private key of Alipay's and never waits for the
// outside.
#include "base/pause.hpp"
#include "base/stop_signals.hpp"
#include "base/supervision.hpp"
#include "config.hpp"
#include "config_help.hpp"
#include "crypto/hashing.hpp"
#include "crypto/sealed.hpp"
#include "deeds/start.hpp"
#include "metrics/exposition.hpp"
#include "metrics/requests.hpp"
#include "outside/alipay_notices.hpp"
#include "pages/frame/known_sessions.hpp"
#include "pages/frame/screens.hpp"
#include "pages/frame/url.hpp"
#include "pages/routes.hpp"
#include "print/application_form.hpp"
#include "store/catalogue_copy.hpp"
#include "store/catalogue_watch.hpp"
#include "store/store.hpp"
#include "web/fcgi.hpp"
#include "web/view.hpp"
#include "web/view_list.hpp"

#include <exception>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace cakey;

constexpr const char* usage = "usage: cakey-web --config=FILE\n"
                              "Answers browsers, through a web server and FastCGI.\n";

// One thread's site, with the database connection it works through.
class ThreadsSite : public web::Handler {
public:
    ThreadsSite(const Config& config, pages::KnownSessions& known_sessions, const pages::Urls& urls,
                const pages::Screens& screens, const crypto::Seal& seal, crypto::Hashing& hashing,
                papers::Reception& reception, BoundedWork& printing, print::BlankForm& blank_form,
                const Notices& notices, const CatalogueWatch& watch, const Clock& clock, const web::Log& log)
        : store_(config.database),
          catalogue_(store_, watch),
          means_{store_,
                 known_sessions,
                 clock,
                 urls,
                 screens,
                 seal,
                 hashing,
                 notices,
                 catalogue_,
                 reception,
                 printing,
                 blank_form,
                 config.sms_codes_per_hour,
                 config.security_contact,
                 config.public_url,
                 config.certificates,
                 config.certificate_driver,
                 config.certificate_url},
          site_(pages::make_site(means_, log))
    {
    }

    web::Response handle(web::Request& request) override { return site_->handle(request); }

private:
    Store store_;
    CatalogueCopy catalogue_;
    pages::Means means_;
    std::unique_ptr<web::Handler> site_;
};

// Nothing where the settings want none.
std::unique_ptr<metrics::Exposition> exposed(const Config& config, const crypto::Hashing& hashing)
{
    if (config.metrics_listen.empty())
        return nullptr;
    auto exposition = std::make_unique<metrics::Exposition>(config.metrics_listen);
    exposition->show([&hashing, store = std::make_shared<Store>(config.database)] {
        return std::vector{
            metrics::gauge("cakey_hashing_waiting", "Passwords that are hashed or wait for it.", hashing.waiting()),
            metrics::gauge("cakey_ready", "1 when readyz says so, else 0.", store->hindrance() ? 0 : 1),
            metrics::counter("cakey_database_statements_total", "Statements that the database was asked for.",
                             static_cast<double>(Store::statements()))};
    });
    return exposition;
}

// While the database is away visitors are told so, and load balancers why.
void serve_meanwhile(web::Server& server, deeds::Start& start)
{
    std::exception_ptr refused;
    std::jthread attempts([&](std::stop_token stop) {
        try {
            while (pause(stop, std::chrono::seconds(1)) && !start.attempt()) {
            }
        } catch (...) {
            refused = std::current_exception();
            server.stop();
        }
    });
    server.run();
    attempts.request_stop();
    attempts.join();
    if (refused)
        std::rethrow_exception(refused);
}

int serve(const Config& config)
{
    const web::Log log(config.log);
    const SystemClock clock;
    const web::Views views(config.views, web::view_list);
    pages::KnownSessions known_sessions;
    const pages::Urls urls(config.prefix);
    const pages::Screens screens(views, urls, config.service_phone, config.certificates);
    const crypto::Seal seal(config.seal_key_file);
    const outside::AlipayNotices notices({config.alipay.app_id, config.alipay.seller_id, config.alipay.keys}, clock);
    Owners owners;
    crypto::Hashing hashing(
        {static_cast<std::uint32_t>(config.password_memory_kib), static_cast<std::uint32_t>(config.password_passes)},
        config.hashing_threads, owners);
    papers::Reception reception(config.papers, owners);
    BoundedWork printing(config.papers.at_once, owners);
    print::BlankForm blank_form;
    const auto exposition = exposed(config, hashing);
    deeds::Start start({.connection = config.database,
                        .role = "cakey_web",
                        .clock = clock,
                        .seal_keys = crypto::read_seal_keys(config.seal_key_file),
                        .alipays_key = notices.key_fingerprint()},
                       [&](const auto& event, const auto& text) { log.note(event, text); });
    const bool begun = start.attempt();

    CatalogueWatch watch;
    Store calls(config.database);
    const std::jthread listener([&](std::stop_token stop) { watch.listen(calls, std::move(stop)); });

    web::ServerOptions options;
    options.listen = config.listen;
    options.web_servers = Networks::read(config.web_servers).value();
    options.proxies = Networks::read(config.trusted_proxies).value();
    if (exposition)
        options.observer = [&requests = exposition->requests()](const web::Request& request,
                                                                const web::Outcome& outcome) {
            requests.count(request.route().empty() ? "-" : request.route(), outcome.status, outcome.took);
        };
    options.threads = static_cast<unsigned>(config.threads);
    web::Server server(
        options,
        [&] {
            return std::make_unique<ThreadsSite>(config, known_sessions, urls, screens, seal, hashing, reception,
                                                 printing, blank_form, notices, watch, clock, log);
        },
        log);
    const Supervision supervision([&log] { log.reopen(); }, [&server] { return server.works(); });
    if (begun)
        server.run();
    else
        serve_meanwhile(server, start);
    return 0;
}

}

int main(int argc, char** argv)
{
    block_stop_signals();
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    try {
        if (const auto told = told_about_itself(Program::web, "cakey-web", usage, arguments)) {
            std::cout << *told;
            return 0;
        }
        return serve(read_config(Program::web, arguments, environment_variables()).config);
    } catch (const std::exception& error) {
        std::cerr << "cakey-web: " << error.what() << '\n';
    }
    return 1;
}
