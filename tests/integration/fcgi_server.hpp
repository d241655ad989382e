// A FastCGI server that runs in the test's own process, with pages for every way of answering.
#pragma once

#include "web/fcgi.hpp"
#include "web/router.hpp"

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <latch>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>

namespace cakey::tests {

using namespace cakey::web;

inline constexpr std::size_t upload_most = 1024 * 1024;

// A running server with two threads. "/wait" is under way from `entered` until `leave`.
struct Running {
    explicit Running(unsigned threads = 2, std::chrono::milliseconds farewell = std::chrono::hours(1))
        : server(
            {.listen = "unix:" + folder() + "/web",
             .proxies = Networks::read({"10.0.0.0/8"}).value(),
             .threads = threads,
             .farewell = farewell,
             .observer =
                 [this](const Request&, const Outcome&) {
                     observed.fetch_add(1);
                     observed.notify_all();
                 }},
            [this] { return new_handler(); }, log),
          serving([this] { server.run(); })
    {
    }

    ~Running()
    {
        server.stop();
        if (serving.joinable())
            serving.join();
        std::filesystem::remove_all(folder());
    }

    struct Site : Handler {
        explicit Site(Router routes) : routes(std::move(routes)) {}
        Response handle(Request& request) override { return routes.handle(request); }
        Router routes;
    };

    std::unique_ptr<Handler> new_handler()
    {
        Router routes(
            "", [](const Request&, int status) { return plain(status, "fault"); },
            [](const Request&, std::exception_ptr error) -> Response { std::rethrow_exception(error); });
        const auto get = [&](const char* pattern, auto page) { routes.get(pattern, page); };
        get("/echo", [](const Request& request) {
            return plain(200, std::string(request.query("text")) + std::string(request.header("X-Long")));
        });
        get("/from", [](const Request& request) { return plain(200, request.remote_address()); });
        get("/large", [](const Request&) { return plain(200, std::string(3'000'000, 'x')); });
        get("/fails", [](const Request&) -> Response { throw std::runtime_error("page"); });
        get("/stream", [](const Request&) { return streamed(false); });
        get("/broken-stream", [](const Request&) { return streamed(true); });
        get("/wait", [this](const Request&) {
            entered.count_down();
            leave.wait();
            return plain(200, "done");
        });
        routes.post("/form",
                    [](const Request& request) { return plain(200, std::string(request.form().get("text"))); });
        routes.post(
            "/upload",
            [](const Request& request) {
                const auto* upload = request.form().upload("file");
                return plain(200, upload ? std::to_string(upload->size()) : "none");
            },
            BodyRule::uploads(upload_most));
        routes.post(
            "/ignores", [](const Request&) { return plain(200, "not read"); }, BodyRule::raw(upload_most));
        return std::make_unique<Site>(std::move(routes));
    }

    static Response streamed(bool breaks)
    {
        Response response;
        response.stream = [breaks, pieces = 0](std::string& chunk) mutable {
            chunk.assign(10'000, 'y');
            if (breaks && pieces == 2)
                throw std::runtime_error("half-way");
            return ++pieces <= 3;
        };
        return response;
    }

    const std::string& folder()
    {
        if (folder_.empty()) {
            char pattern[] = "/tmp/cakey-fcgi-XXXXXX";
            folder_ = mkdtemp(pattern);
        }
        return folder_;
    }

    std::string path() { return folder() + "/web"; }

    std::string folder_;
    Log log{{.file = "/dev/null"}};
    std::atomic<int> observed = 0;
    std::latch entered{1};
    std::latch leave{1};
    Server server;
    std::thread serving;
};

struct RunningAlone : Running {
    RunningAlone() : Running(1) {}
};

// It does not wait for those who keep their connections.
struct RunningBriefly : Running {
    RunningBriefly() : Running(2, std::chrono::milliseconds(1)) {}
};

}
