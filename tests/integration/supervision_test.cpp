// The programs themselves beneath whoever runs them: logs that are moved away, and systemd's notices.
#include "support/database.hpp"
#include "support/host.hpp"
#include "support/sandbox.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <filesystem>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(supervision)

using namespace cakey;
using namespace cakey::support;

namespace {

// Where systemd listens to its services.
class NoticeSocket {
public:
    explicit NoticeSocket(const std::string& path) : descriptor_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
        BOOST_REQUIRE(::bind(descriptor_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    }
    ~NoticeSocket() { ::close(descriptor_); }
    NoticeSocket(const NoticeSocket&) = delete;
    NoticeSocket& operator=(const NoticeSocket&) = delete;

    std::string next() const
    {
        const timeval patience{.tv_sec = 15, .tv_usec = 0};
        ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        std::array<char, 256> said{};
        const auto size = ::recv(descriptor_, said.data(), said.size(), 0);
        BOOST_REQUIRE(size > 0);
        return {said.data(), static_cast<std::size_t>(size)};
    }

private:
    int descriptor_;
};

struct Supervised : EmptyDatabase {
    // Programs that wait for their database do all this, too.
    Supervised() { database.let_in(false); }
    ~Supervised() { database.let_in(true); }

    const Host::Settings& settings(const std::string& program) const
    {
        return program == "cakey-web"      ? host.web
               : program == "cakey-worker" ? host.worker
               : program == "cakey-ca"     ? host.ca
                                           : host.ocsp;
    }

    Host host{database.connection()};
};

constexpr std::array programs{"cakey-web", "cakey-worker", "cakey-ca", "cakey-ocsp"};

}

BOOST_FIXTURE_TEST_CASE(a_log_that_was_moved_away_goes_on_in_a_new_file_after_a_hang_up, Supervised)
{
    const auto log = host.directory.file("log"), older = host.directory.file("log.1");
    for (const auto* name : programs) {
        auto told = settings(name);
        told["log_file"] = log;
        told["log_format"] = "json";
        const Process program(host.command(name, told), host.directory.file("errors"));
        wait_until([&] { return content_of(log).find(R"("event":"database_away")") != std::string::npos; });
        std::filesystem::rename(log, older);
        // The signal may come before the program waits for it: then it is kept for it.
        program.tell(SIGHUP);
        wait_until([&] { return content_of(log).find(R"("event":"log_reopened")") != std::string::npos; });
        BOOST_TEST(content_of(older).find("log_reopened") == std::string::npos);
        std::filesystem::remove(log);
    }
}

BOOST_FIXTURE_TEST_CASE(a_log_that_can_be_written_nowhere_is_refused_at_start, Supervised)
{
    for (const std::string name : programs) {
        auto told = settings(name);
        told["log_file"] = "/proc/no-such-place/log";
        const auto ended = host.run(name, told);
        BOOST_TEST(ended.status == 1);
        BOOST_TEST(ended.said.find("the log /proc/no-such-place/log cannot be opened") != std::string::npos, ended.said);
    }
}

BOOST_FIXTURE_TEST_CASE(a_service_manager_hears_that_a_program_is_ready_works_and_stops, Supervised)
{
    for (const auto* name : programs) {
        const NoticeSocket socket(host.directory.file(std::string(name) + ".notices"));
        std::vector<std::string> command{"env", "NOTIFY_SOCKET=" + host.directory.file(std::string(name) + ".notices"),
                                         "WATCHDOG_USEC=1000000"};
        for (auto& word : host.command(name, settings(name)))
            command.push_back(std::move(word));
        Process program(command, host.directory.file("errors"));

        bool is_ready = false;
        int beats = 0;
        while (!is_ready || beats < 3) {
            const auto said = socket.next();
            is_ready = is_ready || said == "READY=1";
            beats += said == "WATCHDOG=1";
        }
        program.tell(SIGTERM);
        std::string said;
        while (said != "STOPPING=1")
            said = socket.next();
        BOOST_TEST(program.ended() == 0);
    }
}

BOOST_AUTO_TEST_SUITE_END()
