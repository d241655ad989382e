// Listening sockets.
#include "web/listening_socket.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <stdexcept>

BOOST_AUTO_TEST_SUITE(listening_socket)

using namespace cakey::web;

namespace {

struct Place {
    Place()
    {
        char pattern[] = "/tmp/cakey-socket-XXXXXX";
        folder = mkdtemp(pattern);
    }
    ~Place() { std::filesystem::remove_all(folder); }

    std::string path() const { return folder + "/web"; }

    std::string folder;
};

}

BOOST_FIXTURE_TEST_CASE(a_unix_socket_does_not_block_and_goes_with_its_owner, Place)
{
    {
        const ListeningSocket socket("unix:" + path(), 16);
        BOOST_TEST(::accept(socket.descriptor(), nullptr, nullptr) == -1);
        BOOST_TEST(errno == EAGAIN);
    }
    BOOST_TEST(!std::filesystem::exists(path()));
}

BOOST_FIXTURE_TEST_CASE(where_somebody_listens_is_taken, Place)
{
    const ListeningSocket socket("unix:" + path(), 16);
    BOOST_CHECK_THROW(ListeningSocket("unix:" + path(), 16), std::runtime_error);
    BOOST_TEST(std::filesystem::exists(path()));
}

BOOST_FIXTURE_TEST_CASE(what_a_killed_process_left_behind_is_taken_away, Place)
{
    const int left = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strcpy(address.sun_path, path().c_str());
    BOOST_REQUIRE(::bind(left, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    ::close(left);
    BOOST_CHECK_NO_THROW(ListeningSocket("unix:" + path(), 16));
}

BOOST_FIXTURE_TEST_CASE(a_port_and_a_descriptor_will_do, Place)
{
    const ListeningSocket port("127.0.0.1:0", 16);
    BOOST_TEST(port.descriptor() >= 0);
    BOOST_CHECK_NO_THROW(ListeningSocket("fd:" + std::to_string(::dup(port.descriptor())), 16));
}

BOOST_FIXTURE_TEST_CASE(anything_else_stops_the_start, Place)
{
    for (const std::string where : {"somewhere", "unix:", "fd:x", "fd:9999", "127.0.0.1:none", "192.0.2.1:1"})
        BOOST_CHECK_THROW(ListeningSocket(where, 16), std::runtime_error);
    BOOST_CHECK_THROW(ListeningSocket("unix:/" + std::string(120, 'x'), 16), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
