// What Prometheus reads, over HTTP as it does.
#include "metrics/certificates.hpp"
#include "metrics/exposition.hpp"
#include "metrics/requests.hpp"
#include "support/certificates.hpp"

#include <boost/test/unit_test.hpp>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(exposition)

using namespace cakey;
using namespace cakey::metrics;

namespace {

struct Exposed {
    std::string read() const
    {
        const int one = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        place.sin_port = htons(static_cast<std::uint16_t>(exposition.port()));
        BOOST_REQUIRE(::connect(one, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0);
        const std::string request = "GET /metrics HTTP/1.0\r\n\r\n";
        BOOST_REQUIRE(::send(one, request.data(), request.size(), MSG_NOSIGNAL)
                      == static_cast<ssize_t>(request.size()));
        std::string answer;
        char bytes[4096];
        for (ssize_t count; (count = ::recv(one, bytes, sizeof bytes, 0)) > 0;)
            answer.append(bytes, static_cast<std::size_t>(count));
        ::close(one);
        return answer;
    }
    bool tells(const std::string& line) const
    {
        const auto answer = read();
        BOOST_TEST(answer.find("\n" + line + "\n") != std::string::npos, line + " is not in: " + answer);
        return answer.find("\n" + line + "\n") != std::string::npos;
    }

    Exposition exposition{"127.0.0.1:0"};
};

}

BOOST_FIXTURE_TEST_CASE(requests_are_counted_by_route_and_status_and_timed_by_route, Exposed)
{
    auto& requests = exposition.requests();
    requests.count("/orders/{no}", 200, std::chrono::milliseconds(3));
    requests.count("/orders/{no}", 200, std::chrono::milliseconds(3));
    requests.count("/orders/{no}", 404, std::chrono::seconds(2));
    tells("cakey_requests_total{route=\"/orders/{no}\",status=\"200\"} 2");
    tells("cakey_requests_total{route=\"/orders/{no}\",status=\"404\"} 1");
    tells("cakey_request_seconds_count{route=\"/orders/{no}\"} 3");
    tells("cakey_request_seconds_bucket{route=\"/orders/{no}\",le=\"0.005\"} 2");
}

BOOST_FIXTURE_TEST_CASE(figures_are_those_of_the_moment_that_somebody_looks, Exposed)
{
    double now = 1;
    exposition.show([&] {
        return std::vector{Figure{"cakey_depth", "How deep.", Kind::gauge, {{{{"kind", "refund"}}, now}}},
                           counter("cakey_done_total", "How many.", 7)};
    });
    tells("cakey_depth{kind=\"refund\"} 1");
    now = 2;
    tells("cakey_depth{kind=\"refund\"} 2");
    tells("# TYPE cakey_depth gauge");
    tells("# TYPE cakey_done_total counter");
    tells("cakey_looks_failed_total 0");
}

BOOST_FIXTURE_TEST_CASE(figures_that_cannot_be_had_leave_the_others_alone, Exposed)
{
    exposition.show([]() -> std::vector<Figure> { throw std::runtime_error("the database is away"); });
    exposition.show([] { return std::vector{gauge("cakey_other", "Another one.", 1)}; });
    tells("cakey_other 1");
    tells("cakey_looks_failed_total 2");
}

BOOST_AUTO_TEST_CASE(an_address_where_nobody_can_listen_stops_the_start)
{
    BOOST_CHECK_THROW(Exposition("192.0.2.1:9"), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_certificate_tells_for_how_many_days_it_is_good)
{
    const auto made = support::make_certificate("days", {.subject = "/CN=days", .days = 20}, nullptr);
    const SystemClock clock;
    const auto figure = certificate_days({{"alipay_app_cert_file", made.file}}, clock);
    BOOST_REQUIRE(figure.samples.size() == 1u);
    BOOST_TEST(figure.samples[0].value > 19.9);
    BOOST_TEST(figure.samples[0].value <= 20.0);
    BOOST_CHECK_THROW(certificate_days({{"x", "/nowhere"}}, clock), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
