// The only code that includes libfcgi: connections become requests, responses become records.
#include "web/fcgi.hpp"

#include "base/encodings.hpp"
#include "base/numbers.hpp"
#include "base/places.hpp"
#include "base/stop_signals.hpp"
#include "web/body_turn.hpp"
#include "web/busy_threads.hpp"
#include "web/connections.hpp"
#include "web/listening_socket.hpp"
#include "web/peer.hpp"
#include "web/proxies.hpp"

#include <fcgiapp.h>
#include <malloc.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace cakey::web {

namespace {

// fcgiapp.h marks these as libfcgi's own. We give it a connection that epoll found readable and take it back, so a
// change in them must not pass unseen; tests/integration/fcgi_test.cpp shows that they still mean the same.
static_assert(std::is_same_v<decltype(FCGX_Request::ipcFd), int>);
static_assert(std::is_same_v<decltype(FCGX_Request::keepConnection), int>);
static_assert(offsetof(FCGX_Request, ipcFd) == offsetof(FCGX_Request, paramsPtr) + sizeof(void*)
              && offsetof(FCGX_Request, keepConnection) == offsetof(FCGX_Request, ipcFd) + 2 * sizeof(int));

using Steady = std::chrono::steady_clock;

// What a refused body may still send before its connection is closed instead. nginx bounds bodies far below.
constexpr std::size_t most_drained = 64 * 1024 * 1024;
// Of a visitor's certificate, as nginx escapes it; RSA with 4,096 bits takes 4 KB.
constexpr std::size_t longest_certificate = 32 * 1024;
// Larger pieces of memory, as uploads need, go back to the system when they are freed.
constexpr int mmap_threshold = 256 * 1024;
// What a page has taken is kept for the next: else it is given back and asked for again with each, two thirds of its time.
constexpr int trim_threshold = 4 * mmap_threshold;
// Of the largest download by the slowest browser that is not dropped for its silence.
constexpr std::chrono::minutes longest_request{10};

void take_parameter(RequestData& data, std::string_view name, std::string_view value)
{
    if (name.starts_with("HTTP_"))
        data.with_header(std::string(name.substr(5)), std::string(value));
    else if (name == "CONTENT_TYPE" || name == "CONTENT_LENGTH")
        data.with_header(std::string(name), std::string(value));
    else if (name == "REQUEST_METHOD")
        data.method = value;
    else if (name == "REQUEST_URI")
        data.target = value;
    else if (name == "REMOTE_ADDR")
        data.remote_address = value;
    // nginx's own, from one listener alone (nginx/renewal.conf.in): a header of that name comes as HTTP_CAKEY_...
    else if (name == "CAKEY_CLIENT_CERTIFICATE" && value.size() <= longest_certificate)
        data.client_certificate = percent_decoded(value).value_or("");
}

RequestData data_of(FCGX_Request& fcgi)
{
    RequestData data;
    data.headers.reserve(24);
    for (char** parameter = fcgi.envp; *parameter; ++parameter) {
        const std::string_view text = *parameter;
        const auto equals = text.find('=');
        take_parameter(data, text.substr(0, equals), text.substr(equals + 1));
    }
    data.body = [&fcgi](char* to, std::size_t most) {
        return static_cast<std::size_t>(FCGX_GetStr(to, static_cast<int>(most), fcgi.in));
    };
    return data;
}

std::string forwarded_in(const RequestData& data)
{
    const auto found = std::ranges::find(data.headers, "X_FORWARDED_FOR", &std::pair<std::string, std::string>::first);
    return found == data.headers.end() ? "" : found->second;
}

std::size_t length_of_body(const RequestData& data)
{
    const auto found = std::ranges::find(data.headers, "CONTENT_LENGTH", &std::pair<std::string, std::string>::first);
    return found == data.headers.end() ? 0 : whole_number<std::size_t>(found->second).value_or(0);
}

// Reads what the page left of the body. True when the connection stands at the end of this request, ready for another.
bool drain(FCGX_Request& fcgi)
{
    std::array<char, 16 * 1024> chunk;
    for (std::size_t drained = 0; drained < most_drained; drained += chunk.size())
        if (FCGX_GetStr(chunk.data(), static_cast<int>(chunk.size()), fcgi.in) < static_cast<int>(chunk.size()))
            return FCGX_GetError(fcgi.in) == 0;
    return false;
}

// Sends records, and never goes on behind a gap.
class Answer {
public:
    Answer(FCGX_Request& fcgi, std::chrono::seconds silence) : fcgi_(fcgi), silence_(silence) {}

    bool put(std::string_view text)
    {
        if (!text.empty() && !is_broken_)
            checked([&] { return FCGX_PutStr(text.data(), static_cast<int>(text.size()), fcgi_.out); });
        return !is_broken_;
    }

    // What is still in libfcgi's buffer, and the end of the request.
    void finish()
    {
        checked([&] {
            FCGX_Finish_r(&fcgi_);
            return 0;
        });
    }

private:
    // libfcgi takes a write that timed out half-way for a whole one: nothing may follow it.
    template <class Write>
    void checked(Write write)
    {
        const auto begun = Steady::now();
        is_broken_ = write() < 0 || Steady::now() - begun >= silence_;
        if (is_broken_ && fcgi_.ipcFd >= 0)
            ::shutdown(fcgi_.ipcFd, SHUT_RDWR);
    }

    FCGX_Request& fcgi_;
    std::chrono::seconds silence_;
    bool is_broken_ = false;
};

std::size_t send(Answer& answer, const Request& request, const Response& response)
{
    answer.put(response.head());
    if (request.method() == Method::head || !answer.put(response.body))
        return 0;
    auto sent = response.body.size();
    std::string chunk;
    while (response.stream && response.stream(chunk) && answer.put(chunk)) {
        sent += chunk.size();
        chunk.clear();
    }
    return sent;
}

}

class Server::Loop {
public:
    Loop(ServerOptions options, std::function<std::unique_ptr<Handler>()> new_handler, const Log& log)
        : options_(std::move(options)),
          new_handler_(std::move(new_handler)),
          log_(log),
          long_bodies_(options_.threads),
          busy_(options_.threads),
          socket_(options_.listen, options_.backlog),
          connections_(socket_.descriptor(), {options_.silence, options_.farewell},
                       [this](int connection) { return admits(connection); })
    {
    }

    void run();
    void stop() { connections_.stop(); }
    bool works() const { return !busy_.all_at_it_for(longest_request); }

private:
    bool admits(int connection) const;
    void serve_by_threads(const std::vector<std::unique_ptr<Handler>>& handlers);
    void serve(Handler& handler, std::size_t thread);
    void serve_one(FCGX_Request& fcgi, Handler& handler);
    bool respond(FCGX_Request& fcgi, Handler& handler);
    Response answer_of(Handler& handler, Request& request) const;

    ServerOptions options_;
    std::function<std::unique_ptr<Handler>()> new_handler_;
    const Log& log_;
    BodyTurns long_bodies_;
    BusyThreads busy_;
    StopSignal stop_signal_;
    ListeningSocket socket_;
    Connections connections_;
};

void Server::Loop::run()
{
    block_stop_signals();
    std::signal(SIGPIPE, SIG_IGN);
    mallopt(M_MMAP_THRESHOLD, mmap_threshold);
    mallopt(M_TRIM_THRESHOLD, trim_threshold);
    if (FCGX_Init() != 0)
        throw std::runtime_error("libfcgi does not start");

    std::vector<std::unique_ptr<Handler>> handlers;
    handlers.reserve(options_.threads);
    for (unsigned i = 0; i < options_.threads; ++i)
        handlers.push_back(new_handler_());

    serve_by_threads(handlers);
    connections_.close_idle();
}

void Server::Loop::serve_by_threads(const std::vector<std::unique_ptr<Handler>>& handlers)
{
    // The threads end, and are waited for, even when the last of them could not be started.
    std::vector<std::jthread> threads;
    threads.reserve(handlers.size());
    struct Stop {
        Connections& connections;
        ~Stop() { connections.stop(); }
    } const stop_at_end{connections_};
    for (std::size_t i = 0; i < handlers.size(); ++i)
        threads.emplace_back([this, &handler = *handlers[i], i] { serve(handler, i); });
    stop_signal_.wait(connections_.stop_descriptor());
}

// Whoever may connect is believed about whom requests come from.
bool Server::Loop::admits(int connection) const
{
    const auto peer = peer_address(connection);
    if (!peer || options_.web_servers.contain(*peer))
        return true;
    log_.note("stranger_refused", *peer);
    return false;
}

void Server::Loop::serve(Handler& handler, std::size_t thread)
{
    try {
        FCGX_Request fcgi;
        // No listening socket: when a connection ends, FCGX_Accept_r shall give up instead of waiting for another.
        FCGX_InitRequest(&fcgi, -1, FCGI_FAIL_ACCEPT_ON_INTR);
        while (const auto connection = connections_.next()) {
            const BusyThreads::Turn turn(busy_, thread);
            fcgi.ipcFd = *connection;
            serve_one(fcgi, handler);
        }
    } catch (const std::exception& error) {
        log_.note("server_stops", error.what());
        stop();
    }
}

void Server::Loop::serve_one(FCGX_Request& fcgi, Handler& handler)
{
    // Otherwise FCGX_Accept_r would begin by closing it.
    fcgi.keepConnection = 1;
    if (FCGX_Accept_r(&fcgi) < 0)
        return connections_.gone();  // the peer has closed it, or speaks no FastCGI: libfcgi has closed it too
    const bool asked_to_keep = fcgi.keepConnection != 0;
    // So that only an error closes it: libfcgi's way of closing waits for the peer.
    fcgi.keepConnection = 1;

    bool at_end = false;
    try {
        at_end = respond(fcgi, handler);
    } catch (const std::exception& error) {
        // A streamed answer that failed half-way: it must not look whole.
        log_.note("answer_broken_off", error.what());
        ::shutdown(fcgi.ipcFd, SHUT_RDWR);
        FCGX_Finish_r(&fcgi);
    }

    const int connection = std::exchange(fcgi.ipcFd, -1);
    if (connection < 0)
        connections_.gone();
    else if (at_end && asked_to_keep)
        connections_.give_back(connection);
    else
        connections_.close(connection);
}

bool Server::Loop::respond(FCGX_Request& fcgi, Handler& handler)
{
    const auto begun = Steady::now();
    auto data = data_of(fcgi);
    data.remote_address = visitor_behind(options_.proxies, data.remote_address, forwarded_in(data));
    BodyTurn turn(long_bodies_, length_of_body(data));
    data.body = [&turn, read = std::move(data.body)](char* to, std::size_t most) {
        if (!turn.taken())
            throw Busy();
        const auto count = read(to, most);
        turn.has_read(count);
        return count;
    };
    Request request(std::move(data));
    const auto response = answer_of(handler, request);

    // Before the answer is sent: a peer that is still sending need not be reading.
    const bool at_end = turn.taken() && drain(fcgi);
    Answer answer(fcgi, options_.silence);
    const auto bytes = send(answer, request, response);
    answer.finish();

    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - begun);
    const Outcome outcome{response.status, bytes, took, std::chrono::system_clock::now()};
    log_.write(request, outcome);
    if (options_.observer)
        options_.observer(request, outcome);
    return at_end;
}

Response Server::Loop::answer_of(Handler& handler, Request& request) const
{
    std::string why;
    try {
        return handler.handle(request);
    } catch (const Busy&) {
        return plain(503, "现在太忙，请稍后再试。\n").set("Retry-After", "5");
    } catch (const std::exception& error) {
        why = error.what();
    } catch (...) {
        why = "an exception that is no std::exception";
    }
    log_.note("handler_failed", why);
    return plain(500, "系统出错了，请稍后再试。\n");
}

Server::Server(ServerOptions options, std::function<std::unique_ptr<Handler>()> new_handler, const Log& log)
    : loop_(std::make_unique<Loop>(std::move(options), std::move(new_handler), log))
{
}

Server::~Server() = default;

void Server::run() { loop_->run(); }

void Server::stop() { loop_->stop(); }

bool Server::works() const { return loop_->works(); }

}
