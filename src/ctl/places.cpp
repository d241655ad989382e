#include "ctl/places.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <stdexcept>

namespace cakey::ctl {

namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path)
{
    std::error_code unreadable;
    return fs::exists(path, unreadable) || unreadable;
}

bool is_to_come(const std::string& folder, const std::string& by_default)
{
    return folder == by_default && !is_there(folder);
}

std::string not_yet(const std::string& folder)
{
    return folder + " is not there yet: it is made with the program's start";
}

}

std::string may(int what, const std::string& path)
{
    if (::access(path.c_str(), what) != 0)
        throw std::runtime_error(path + ": " + std::strerror(errno));
    return path;
}

std::string may_fill(const std::string& folder, const std::string& by_default)
{
    return is_to_come(folder, by_default) ? not_yet(folder) : may(W_OK | X_OK, folder);
}

std::string may_make(const std::string& folder, const std::string& by_default)
{
    if (is_to_come(folder, by_default))
        return not_yet(folder);
    auto above = fs::absolute(folder);
    while (!is_there(above))
        above = above.parent_path();
    may(W_OK | X_OK, above);
    return folder;
}

}
