// The FastCGI server: one epoll set, a few threads, kept connections.
#pragma once

#include "base/networks.hpp"
#include "web/log.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace cakey::web {

// One for each thread, so it can own a database connection without a lock.
class Handler {
public:
    virtual ~Handler() = default;
    virtual Response handle(Request& request) = 0;
};

// Told of each request behind its line in the log; from any thread.
using Observer = std::function<void(const Request&, const Outcome&)>;

struct ServerOptions {
    // "": the listening socket is descriptor 0 (spawn-fcgi, multiwatch); "unix:/path" and "host:port" are bound here,
    // "fd:3" is a listening socket somebody handed over.
    std::string listen = {};
    Networks web_servers = {};  // who may connect, unless by a Unix socket
    Networks proxies = {};      // whose X-Forwarded-For is believed (web/proxies.hpp)
    unsigned threads = 8;
    int backlog = 1024;                // what waits beyond it is refused by the kernel
    std::chrono::seconds silence{30};  // a peer that sends or takes nothing for so long in mid-request is dropped
    // When it is told to stop, what arrives on connections that the web server keeps is answered until that closes them, for
    // so long at most: longer than nginx/cakey.conf has it keep one.
    std::chrono::milliseconds farewell{20'000};
    Observer observer = {};
};

class Server {
public:
    // Opens the socket. std::runtime_error when that fails.
    Server(ServerOptions options, std::function<std::unique_ptr<Handler>()> new_handler, const Log& log);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // Serves until SIGTERM, SIGINT (base/stop_signals.hpp) or stop(): then takes in no newcomers, answers whom it knows until
    // they leave or the farewell is over, and returns. Handlers are made before the first request; what making one throws is thrown here. Once only.
    void run();
    void stop();  // from any thread
    // Whether there is a thread that is free or was so lately; from any thread.
    bool works() const;

private:
    class Loop;
    std::unique_ptr<Loop> loop_;
};

}
