// Opening, writing, and the journal's fields.
#include "base/log_output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <systemd/sd-journal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>
#include <vector>

namespace cakey {

namespace {

int opened(const std::string& file)
{
    return file.empty() ? ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
                        : ::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640);
}

// systemd says which file it gave as standard error, so that one that was put in its place is not taken for it.
bool is_journal(int descriptor)
{
    const char* const given = std::getenv("JOURNAL_STREAM");
    struct stat file {};
    return given && ::fstat(descriptor, &file) == 0
           && std::to_string(file.st_dev) + ':' + std::to_string(file.st_ino) == given;
}

char upper(char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c); }

// CAKEY_EVENT=started, for each fact; MESSAGE is the whole line.
std::vector<std::string> fields_of(const LogLine& line)
{
    constexpr std::string_view error = "PRIORITY=3", information = "PRIORITY=6";
    std::vector<std::string> fields{"MESSAGE=" + line.text()};
    bool is_bad = false;
    for (const auto& [key, value, is_number] : line.facts()) {
        is_bad = is_bad || key == "reference" || (key == "status" && value.starts_with('5'));
        std::string name(key);
        std::ranges::transform(name, name.begin(), upper);
        fields.push_back("CAKEY_" + name + '=' + value);
    }
    fields.emplace_back(is_bad ? error : information);
    return fields;
}

bool sent_to_journal(const LogLine& line)
{
    auto fields = fields_of(line);
    std::vector<iovec> parts;
    parts.reserve(fields.size());
    for (auto& field : fields)
        parts.push_back({field.data(), field.size()});
    return ::sd_journal_sendv(parts.data(), static_cast<int>(parts.size())) == 0;
}

}

LogOutput::LogOutput(LogSettings settings)
    : settings_(std::move(settings)),
      descriptor_(opened(settings_.file)),
      is_journal_(settings_.file.empty() && is_journal(descriptor_))
{
    if (descriptor_ < 0)
        throw std::system_error(errno, std::system_category(),
                                settings_.file.empty() ? "standard error is not open"
                                                       : "the log " + settings_.file + " cannot be opened");
}

LogOutput::~LogOutput() { ::close(descriptor_); }

void LogOutput::write(const LogLine& line) const
{
    if (is_journal_ && sent_to_journal(line))
        return;
    const auto whole = line.whole(settings_.format);
    while (::write(descriptor_, whole.data(), whole.size()) < 0 && errno == EINTR) {
    }
}

void LogOutput::note(std::string_view event, std::string_view text, std::string_view reference) const
{
    const auto now = SystemClock().now();
    const auto times = reference.empty() ? repetitions_.times(event, text, now) : 1;
    if (times)
        write(LogLine(now)
                  .add("event", event)
                  .add("reference", reference)
                  .add_number("times", *times > 1 ? std::to_string(*times) : "")
                  .add("text", text, 800));
}

void LogOutput::reopen() const
{
    if (settings_.file.empty())
        return;
    // Put in the place of the old one at once: another thread writes into one or the other.
    const int file = opened(settings_.file);
    const bool done = file >= 0 && ::dup3(file, descriptor_, O_CLOEXEC) >= 0;
    const auto why = done ? std::string() : std::system_category().message(errno);
    if (file >= 0)
        ::close(file);
    if (done)
        note("log_reopened", settings_.file);
    else
        note("log_not_reopened", why);
}

}
