// Reads small files whole, looking at the rights of the very file that is read.
#include "crypto/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace cakey::crypto {

namespace {

constexpr std::size_t most_bytes = 64 * 1024;

struct Descriptor {
    explicit Descriptor(const std::string& path) : number(::open(path.c_str(), O_RDONLY | O_CLOEXEC))
    {
        if (number < 0)
            throw std::runtime_error("cannot open " + path + ": " + std::strerror(errno));
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { ::close(number); }

    const int number;
};

std::string whole(const Descriptor& file, const std::string& path)
{
    std::string bytes(most_bytes + 1, '\0');
    std::size_t size = 0;
    while (size < bytes.size()) {
        const auto count = ::read(file.number, bytes.data() + size, bytes.size() - size);
        if (count < 0 && errno != EINTR)
            throw std::runtime_error("cannot read " + path + ": " + std::strerror(errno));
        if (count == 0)
            break;
        if (count > 0)
            size += static_cast<std::size_t>(count);
    }
    if (size > most_bytes)
        throw std::runtime_error(path + " is too long for a key");
    bytes.resize(size);
    return bytes;
}

}

std::string read_key_file(const std::string& path) { return whole(Descriptor(path), path); }

std::string read_private_file(const std::string& path)
{
    const Descriptor file(path);
    struct stat facts {};
    if (::fstat(file.number, &facts) != 0)
        throw std::runtime_error("cannot look at " + path + ": " + std::strerror(errno));
    if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        throw std::runtime_error(path + " must be its owner's alone (chmod 600)");
    return whole(file, path);
}

std::string read_secret(const std::string& path) { return without_line_end(read_private_file(path)); }

std::string without_line_end(std::string text)
{
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.pop_back();
    return text;
}

}
