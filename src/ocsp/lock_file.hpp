// One process at a time: flock() on a file, which ends with the process.
#pragma once

#include <string>

namespace cakey::ocsp {

class LockFile {
public:
    // Makes the file, and the folders above it. std::runtime_error when it cannot.
    explicit LockFile(const std::string& path);
    ~LockFile();
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;

    bool take();  // false while another one has it

private:
    int descriptor_;
};

}
