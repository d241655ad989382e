// Reads small files whole, looking at the rights of the very file that is read.
#include "crypto/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace cakey::crypto {

namespace {

constexpr std::size_t most_bytes = 64 * 1024;

[[noreturn]] void fail(const char* what, const std::string& path)
{
    throw std::runtime_error(std::string("cannot ") + what + ' ' + path + ": " + std::strerror(errno));
}

struct Descriptor {
    explicit Descriptor(const std::string& path, int flags = O_RDONLY, mode_t mode = 0)
        : number(::open(path.c_str(), flags | O_CLOEXEC, mode))
    {
        if (number < 0)
            fail("open", path);
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
            fail("read", path);
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

struct stat facts_of(const Descriptor& file, const std::string& path)
{
    struct stat facts {};
    if (::fstat(file.number, &facts) != 0)
        fail("look at", path);
    return facts;
}

void write_whole(const Descriptor& file, std::string_view bytes, const std::string& path)
{
    while (!bytes.empty()) {
        const auto count = ::write(file.number, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            fail("write", path);
        bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    if (::fsync(file.number) != 0)
        fail("write", path);
}

}

std::string read_key_file(const std::string& path) { return whole(Descriptor(path), path); }

std::string read_private_file(const std::string& path)
{
    const Descriptor file(path);
    const auto facts = facts_of(file, path);
    if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        throw std::runtime_error(path + " must be its owner's alone (chmod 600)");
    return whole(file, path);
}

void replace_private_file(const std::string& path, const std::string& content)
{
    const auto old = facts_of(Descriptor(path), path);
    const auto fresh = path + ".new";
    const Descriptor file(fresh, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
    try {
        write_whole(file, content, fresh);
        if (::fchown(file.number, old.st_uid, old.st_gid) != 0 || ::fchmod(file.number, old.st_mode & 07777) != 0)
            fail("give to its owner", fresh);
        if (::rename(fresh.c_str(), path.c_str()) != 0)
            fail("replace", path);
    } catch (...) {
        ::unlink(fresh.c_str());
        throw;
    }
}

void write_new_file(const std::string& path, const std::string& content, Readers readers)
{
    const auto fresh = path + ".new";
    const mode_t mode = S_IRUSR | S_IWUSR | S_IRGRP | (readers == Readers::everybody ? S_IROTH : 0);
    const Descriptor file(fresh, O_WRONLY | O_CREAT | O_TRUNC, mode);
    // The process's umask is for what is nobody else's.
    if (readers == Readers::everybody && ::fchmod(file.number, mode) != 0)
        fail("open to everybody", fresh);
    write_whole(file, content, fresh);
    if (::rename(fresh.c_str(), path.c_str()) != 0)
        fail("put in its place", path);
}

void write_new_private_file(const std::string& path, const std::string& content)
{
    const Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
    try {
        write_whole(file, content, path);
    } catch (...) {
        ::unlink(path.c_str());
        throw;
    }
}

std::string read_secret(const std::string& path) { return without_line_end(read_private_file(path)); }

std::string without_line_end(std::string text)
{
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.pop_back();
    return text;
}

}
