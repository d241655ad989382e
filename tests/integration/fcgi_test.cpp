// The FastCGI server, spoken to in bytes on a Unix socket. Shows too that libfcgi still lets us lend it connections.
#include "web/fcgi.hpp"

#include "base/stop_signals.hpp"
#include "fcgi_client.hpp"
#include "fcgi_server.hpp"
#include "support/rsa_keys.hpp"
#include "web/listening_socket.hpp"

#include <boost/test/unit_test.hpp>

#include <netinet/in.h>
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

BOOST_AUTO_TEST_SUITE(fcgi)

using namespace cakey::web;
using cakey::tests::Answer;
using cakey::tests::FcgiClient;
using cakey::tests::Running;
using cakey::tests::RunningAlone;
using cakey::tests::RunningBriefly;
using cakey::tests::upload_most;
using cakey::support::content_of;

namespace {

constexpr const char* urlencoded = "application/x-www-form-urlencoded";

std::string upload_of(std::size_t size)
{
    return "--e\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.bin\"\r\n\r\n" + std::string(size, 'z')
           + "\r\n--e--\r\n";
}

// Programs that take each other's place, as new binaries do: each with the listening socket that it was handed.
class Generations {
public:
    Generations() { present_ = std::make_unique<Generation>(host_, socket_.descriptor()); }

    std::string path() { return host_.folder() + "/shared"; }
    // The next one serves before the last one is told to stop.
    void replace()
    {
        auto next = std::make_unique<Generation>(host_, socket_.descriptor());
        present_ = std::move(next);
    }

private:
    struct Generation {
        Generation(Running& host, int listening)
            : server(
                {.listen = "fd:" + std::to_string(::dup(listening)), .threads = 2, .farewell = std::chrono::minutes(1)},
                [&host] { return host.new_handler(); }, host.log),
              serving([this] { server.run(); })
        {
        }
        ~Generation()
        {
            server.stop();
            serving.join();
        }

        Server server;
        std::thread serving;
    };

    Running host_;  // whose pages they have
    ListeningSocket socket_{"unix:" + path(), 64};
    std::unique_ptr<Generation> present_;
};

// They keep their connections for some requests and open others, as nginx does by keepalive_requests.
class Visitors {
public:
    explicit Visitors(const std::string& path)
    {
        for (int i = 0; i < 6; ++i)
            threads_.emplace_back([this, path](std::stop_token stop) {
                while (!stop.stop_requested())
                    keep(path, stop);
            });
    }

    int answered() const { return answered_; }
    int lost() const { return lost_; }
    void wait_for(int answers)
    {
        std::unique_lock lock(mutex_);
        BOOST_REQUIRE(
            changed_.wait_for(lock, std::chrono::seconds(30), [&] { return answered_ >= answers || lost_ > 0; }));
    }

private:
    void keep(const std::string& path, const std::stop_token& stop)
    {
        FcgiClient client(path);
        for (int i = 0; i < 20 && !stop.stop_requested(); ++i) {
            const auto answer = i % 2 == 0 ? client.get("/echo?text=x") : client.post("/form", urlencoded, "text=x");
            const std::lock_guard lock(mutex_);
            ++(answer.is_whole && answer.body == "x" ? answered_ : lost_);
            changed_.notify_all();
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::atomic<int> answered_ = 0;
    std::atomic<int> lost_ = 0;
    std::vector<std::jthread> threads_;
};

// A program that listens at a port of loopback.
struct OnAPort {
    ~OnAPort() { serve(""); }

    // Whoever comes from there may connect; "": nobody serves any more.
    void serve(const std::string& web_servers)
    {
        if (server) {
            server->stop();
            serving.join();
            server.reset();
        }
        if (web_servers.empty())
            return;
        server = std::make_unique<Server>(
            ServerOptions{.listen = "fd:" + std::to_string(::dup(socket.descriptor())),
                          .web_servers = cakey::Networks::read({web_servers}).value(),
                          .threads = 1,
                          .farewell = std::chrono::milliseconds(1)},
            [this] { return host.new_handler(); }, log);
        serving = std::thread([this] { server->run(); });
    }

    int connected() const
    {
        sockaddr_in place{};
        socklen_t size = sizeof place;
        const int one = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        BOOST_REQUIRE(::getsockname(socket.descriptor(), reinterpret_cast<sockaddr*>(&place), &size) == 0);
        BOOST_REQUIRE(::connect(one, reinterpret_cast<sockaddr*>(&place), size) == 0);
        return one;
    }

    Running host;  // whose pages it has
    Log log{{.file = host.folder() + "/log"}};
    ListeningSocket socket{"127.0.0.1:0", 16};
    std::unique_ptr<Server> server;
    std::thread serving;
};

bool has_status(const Answer& answer, const std::string& status)
{
    return answer.is_whole && answer.head.starts_with("Status: " + status + " ");
}

}

BOOST_FIXTURE_TEST_CASE(a_kept_connection_serves_many_requests, Running)
{
    FcgiClient client(path());
    for (const auto* text : {"one", "two", "three"}) {
        const auto answer = client.get("/echo?text=" + std::string(text));
        BOOST_TEST(has_status(answer, "200"));
        BOOST_TEST(answer.body == text);
    }
    BOOST_TEST(client.post("/form", urlencoded, "text=%E6%9D%8E").body == "李");
    BOOST_TEST(client.post("/upload", "multipart/form-data; boundary=e", upload_of(300'000)).body == "300000");
    BOOST_TEST(client.post("/ignores", "text/plain", std::string(500'000, 'x')).body == "not read");
    BOOST_TEST(client.get("/echo?text=last").body == "last");
}

BOOST_FIXTURE_TEST_CASE(one_thread_serves_more_kept_connections_than_threads, RunningAlone)
{
    std::vector<std::unique_ptr<FcgiClient>> clients;
    for (int i = 0; i < 20; ++i)
        clients.push_back(std::make_unique<FcgiClient>(path()));
    for (int round = 0; round < 3; ++round)
        for (auto& client : clients)
            BOOST_TEST(client->get("/echo?text=x").body == "x");
}

BOOST_FIXTURE_TEST_CASE(parameters_longer_than_a_buffer_leave_nothing_behind, Running)
{
    FcgiClient client(path());
    for (const std::size_t size : {8000u, 8192u, 20000u}) {
        client.begin(true);
        const std::string value(size, 'h');
        client.parameters({{"REQUEST_METHOD", "GET"}, {"REQUEST_URI", "/echo"}, {"HTTP_X_LONG", value}});
        client.end_body();
        BOOST_TEST(client.answer().body.size() == size);
    }
    BOOST_TEST(client.get("/echo?text=x").body == "x");
}

BOOST_FIXTURE_TEST_CASE(a_connection_that_is_not_kept_is_closed, Running)
{
    FcgiClient client(path());
    BOOST_TEST(client.get("/echo?text=x", false).body == "x");
    BOOST_TEST(client.is_closed());
}

BOOST_FIXTURE_TEST_CASE(large_and_streamed_answers_arrive_whole, Running)
{
    FcgiClient client(path());
    BOOST_TEST(client.get("/large").body.size() == 3'000'000u);
    BOOST_TEST(client.get("/stream").body == std::string(30'000, 'y'));
    BOOST_TEST(client.get("/echo?text=x").body == "x");
}

BOOST_FIXTURE_TEST_CASE(a_head_has_the_length_and_no_body, Running)
{
    const auto answer = FcgiClient(path()).get("/echo?text=four", true, "HEAD");
    BOOST_TEST(has_status(answer, "200"));
    BOOST_TEST(answer.head.find("Content-Length: 4\r\n") != std::string::npos);
    BOOST_TEST(answer.body.empty());
}

BOOST_FIXTURE_TEST_CASE(a_refused_body_is_read_to_its_end, Running)
{
    FcgiClient client(path());
    BOOST_TEST(has_status(client.post("/form", urlencoded, std::string(5'000'000, 'x')), "413"));
    BOOST_TEST(client.get("/echo?text=x").body == "x");
    const auto long_file = upload_of(upload_most + BodyRule::plain_most);
    BOOST_TEST(has_status(client.post("/upload", "multipart/form-data; boundary=e", long_file), "413"));
    BOOST_TEST(client.get("/echo?text=x").body == "x");
    BOOST_TEST(has_status(client.post("/upload", "multipart/form-data", upload_of(upload_most)), "400"));
    BOOST_TEST(client.get("/echo?text=x").body == "x");
}

BOOST_FIXTURE_TEST_CASE(slow_uploads_hold_all_threads_but_one_and_pages_are_answered_meanwhile, Running)
{
    const auto upload = upload_of(300'000);
    const auto begun = [&](FcgiClient& client) {
        client.begin(true);
        client.parameters({{"REQUEST_METHOD", "POST"},
                           {"REQUEST_URI", "/upload"},
                           {"CONTENT_TYPE", "multipart/form-data; boundary=e"},
                           {"CONTENT_LENGTH", std::to_string(upload.size())}});
        client.body(std::string_view(upload).substr(0, 100'000));
    };
    std::vector<std::unique_ptr<FcgiClient>> slow;
    for (int i = 0; i < 9; ++i)
        begun(*slow.emplace_back(std::make_unique<FcgiClient>(path())));
    // One is read, and holds one of two threads; the others are told that there is no room for them now.
    FcgiClient visitor(path());
    for (int i = 0; i < 3; ++i)
        BOOST_TEST(visitor.get("/echo?text=x").body == "x");
    slow.erase(std::remove_if(slow.begin(), slow.end(), [](auto& one) { return one->has_answer(); }), slow.end());
    BOOST_REQUIRE(slow.size() == 1u);
    slow.front()->body(std::string_view(upload).substr(100'000));
    slow.front()->end_body();
    BOOST_TEST(slow.front()->answer().body == "300000");
}

BOOST_FIXTURE_TEST_CASE(a_client_that_leaves_in_mid_body_takes_nobody_along, RunningAlone)
{
    {
        FcgiClient client(path());
        client.begin(true);
        client.parameters({{"REQUEST_METHOD", "POST"},
                           {"REQUEST_URI", "/form"},
                           {"CONTENT_TYPE", urlencoded},
                           {"CONTENT_LENGTH", "1000"}});
        client.body("text=half");
    }
    BOOST_TEST(FcgiClient(path()).get("/echo?text=x").body == "x");
}

BOOST_FIXTURE_TEST_CASE(a_client_that_leaves_before_its_answer_takes_nobody_along, RunningAlone)
{
    {
        FcgiClient client(path());
        client.begin(true);
        client.parameters({{"REQUEST_METHOD", "GET"}, {"REQUEST_URI", "/large"}});
        client.end_body();
    }
    BOOST_TEST(FcgiClient(path()).get("/echo?text=x").body == "x");
}

BOOST_FIXTURE_TEST_CASE(what_is_no_fastcgi_is_closed, RunningAlone)
{
    FcgiClient client(path());
    client.raw("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    client.answer();
    BOOST_TEST(FcgiClient(path()).get("/echo?text=x").body == "x");
}

BOOST_FIXTURE_TEST_CASE(a_page_that_throws_is_a_500_and_a_stream_that_throws_is_not_whole, Running)
{
    FcgiClient client(path());
    BOOST_TEST(has_status(client.get("/fails"), "500"));
    BOOST_TEST(!client.get("/broken-stream").is_whole);
    BOOST_TEST(FcgiClient(path()).get("/echo?text=x").body == "x");
}

BOOST_FIXTURE_TEST_CASE(stopping_finishes_what_runs_and_closes_what_stays_idle, RunningBriefly)
{
    FcgiClient idle(path());
    BOOST_TEST(idle.get("/echo?text=x").body == "x");
    FcgiClient busy(path());
    auto answer = std::async([&] { return busy.get("/wait"); });
    entered.wait();

    server.stop();
    leave.count_down();
    BOOST_TEST(answer.get().body == "done");
    serving.join();
    BOOST_TEST(busy.is_closed());
    BOOST_TEST(idle.is_closed());
}

BOOST_FIXTURE_TEST_CASE(stopping_answers_a_request_that_waits_for_a_thread, RunningAlone)
{
    FcgiClient waiting(path());
    BOOST_TEST(waiting.get("/echo?text=x").body == "x");
    FcgiClient busy(path());
    auto answer = std::async([&] { return busy.get("/wait"); });
    entered.wait();
    waiting.begin(true);
    waiting.parameters({{"REQUEST_METHOD", "GET"}, {"REQUEST_URI", "/echo?text=late"}});
    waiting.end_body();

    server.stop();
    leave.count_down();
    BOOST_TEST(answer.get().body == "done");
    BOOST_TEST(waiting.answer().body == "late");
}

BOOST_FIXTURE_TEST_CASE(stopping_answers_what_arrives_on_kept_connections_until_they_are_closed, Running)
{
    auto first = std::make_unique<FcgiClient>(path()), second = std::make_unique<FcgiClient>(path());
    for (auto* client : {first.get(), second.get()})
        BOOST_TEST(client->get("/echo?text=before").body == "before");
    server.stop();
    for (int i = 0; i < 3; ++i)
        for (auto* client : {first.get(), second.get()}) {
            BOOST_TEST(client->get("/echo?text=behind").body == "behind");
            BOOST_TEST(client->post("/form", urlencoded, "text=behind").body == "behind");
        }
    first.reset();
    BOOST_TEST(second->get("/echo?text=last").body == "last");
    second.reset();
    serving.join();  // the farewell would take an hour
}

BOOST_AUTO_TEST_CASE(twenty_programs_in_a_row_on_one_socket_lose_no_request)
{
    Generations generations;
    Visitors visitors(generations.path());
    for (int i = 0; i < 20; ++i) {
        const auto before = visitors.answered();
        generations.replace();
        visitors.wait_for(before + 50);
    }
    BOOST_TEST(visitors.lost() == 0);
}

BOOST_FIXTURE_TEST_CASE(sigterm_stops_as_stop_does, RunningBriefly)
{
    FcgiClient busy(path());
    auto answer = std::async([&] { return busy.get("/wait"); });
    entered.wait();
    // To the thread in run(), which has blocked it by now: the others of this test program have not.
    pthread_kill(serving.native_handle(), SIGTERM);
    leave.count_down();
    BOOST_TEST(answer.get().body == "done");
    serving.join();
}

BOOST_FIXTURE_TEST_CASE(an_observer_is_told_of_each_request, Running)
{
    FcgiClient client(path());
    client.get("/echo?text=x");
    observed.wait(0);
    client.get("/fails");
    observed.wait(1);
    BOOST_TEST(observed == 2);
}

BOOST_FIXTURE_TEST_CASE(on_a_port_only_web_servers_are_let_in, OnAPort)
{
    serve("127.0.0.1");
    BOOST_TEST(FcgiClient(connected()).get("/echo?text=x").body == "x");
    serve("192.0.2.0/24");
    FcgiClient stranger(connected());
    BOOST_TEST(stranger.is_closed());
    BOOST_TEST(content_of(host.folder() + "/log").find("event=stranger_refused text=127.0.0.1") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_proxy_that_is_trusted_says_whom_a_request_comes_from, Running)
{
    FcgiClient client(path());
    const auto from = [&](const std::string& peer) {
        client.begin(true);
        client.parameters({{"REQUEST_METHOD", "GET"},
                           {"REQUEST_URI", "/from"},
                           {"REMOTE_ADDR", peer},
                           {"HTTP_X_FORWARDED_FOR", "198.51.100.1, 192.0.2.7"}});
        client.end_body();
        return client.answer().body;
    };
    BOOST_TEST(from("10.0.0.1") == "192.0.2.7");
    BOOST_TEST(from("203.0.113.9") == "203.0.113.9");
}

BOOST_AUTO_TEST_CASE(a_handler_that_cannot_be_made_stops_the_start)
{
    char folder[] = "/tmp/cakey-fcgi-XXXXXX";
    const std::string path = mkdtemp(folder);
    {
        const Log log({.file = "/dev/null"});
        Server server(
            {.listen = "unix:" + path + "/web", .threads = 2},
            []() -> std::unique_ptr<Handler> { throw std::runtime_error("no database"); }, log);
        BOOST_CHECK_THROW(server.run(), std::runtime_error);
    }
    std::filesystem::remove_all(path);
}

BOOST_AUTO_TEST_SUITE_END()
