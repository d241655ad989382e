// What a request's line says, and writing it.
#include "web/log.hpp"

#include "web/network.hpp"
#include "web/request.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <system_error>

namespace cakey::web {

LogLine line_of(const Request& request, const Outcome& outcome)
{
    std::array<char, 32> ms;
    const auto milliseconds = static_cast<double>(outcome.took.count()) / 1000;
    const auto end = std::to_chars(ms.data(), ms.data() + ms.size(), milliseconds, std::chars_format::fixed, 1).ptr;

    const auto& facts = request.log();
    return LogLine(std::chrono::floor<std::chrono::microseconds>(outcome.ended))
        .add("method", name_of(request.method()))
        .add("route", request.route().empty() ? "-" : request.route())
        .add("status", std::to_string(outcome.status))
        .add("ms", std::string_view(ms.data(), end))
        .add("bytes", std::to_string(outcome.bytes))
        .add("from", wider_network_of(request.remote_address()))
        .add("person", facts.person)
        .add("order", facts.order)
        .add("event", facts.event)
        .add("reference", facts.reference);
}

Log::Log() : descriptor_(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3))
{
    if (descriptor_ < 0)
        throw std::system_error(errno, std::system_category(), "standard error is not open");
}

Log::Log(const std::string& path) : descriptor_(::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640))
{
    if (descriptor_ < 0)
        throw std::system_error(errno, std::system_category(), "the log " + path + " cannot be opened");
}

Log::~Log() { ::close(descriptor_); }

void Log::write(const Request& request, const Outcome& outcome) const { append(line_of(request, outcome)); }

void Log::note(std::string_view event, std::string_view text, std::string_view reference) const
{
    const auto now = SystemClock().now();
    const auto times = reference.empty() ? repetitions_.times(event, text, now) : 1;
    if (times)
        append(LogLine(now)
                   .add("event", event)
                   .add("reference", reference)
                   .add("times", *times > 1 ? std::to_string(*times) : "")
                   .add("text", text, 800));
}

void Log::append(const LogLine& line) const
{
    const auto whole = line.whole();
    // A full disk must not stop the site: a line that cannot be written is lost.
    while (::write(descriptor_, whole.data(), whole.size()) < 0 && errno == EINTR) {
    }
}

}
