#include "ocsp/lock_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace cakey::ocsp {

LockFile::LockFile(const std::string& path)
{
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor_ < 0)
        throw std::system_error(errno, std::generic_category(), path);
}

LockFile::~LockFile() { ::close(descriptor_); }

bool LockFile::take() { return ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0; }

}
