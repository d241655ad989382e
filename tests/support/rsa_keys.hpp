// Throw-away RSA key pairs, made by the openssl program once per test run: no private key stands in the repository.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace cakey::support {

// A directory that goes away with the program.
class TemporaryDirectory {
public:
    TemporaryDirectory()
    {
        std::string name = (std::filesystem::temp_directory_path() / "cakey-test-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            throw std::runtime_error("no temporary directory for tests");
        path_ = name;
    }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    ~TemporaryDirectory()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    std::string file(const std::string& name) const { return (path_ / name).string(); }

    // Writes a file for its owner's eyes only.
    std::string write(const std::string& name, const std::string& content) const
    {
        std::ofstream(file(name), std::ios::binary) << content;
        using std::filesystem::perms;
        std::filesystem::permissions(file(name), perms::owner_read | perms::owner_write);
        return file(name);
    }

private:
    std::filesystem::path path_;
};

inline std::string content_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void run(const std::string& command)
{
    if (std::system((command + " 2>/dev/null").c_str()) != 0)
        throw std::runtime_error("failed: " + command);
}

struct RsaKeys {
    explicit RsaKeys(const std::string& name)
        : private_file(directory().file(name + ".pem")), public_file(directory().file(name + ".pub.pem"))
    {
        run("openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out " + private_file);
        run("openssl pkey -in " + private_file + " -pubout -out " + public_file);
    }

    static const TemporaryDirectory& directory()
    {
        static const TemporaryDirectory made;
        return made;
    }

    static const RsaKeys& ours()
    {
        static const RsaKeys keys("ours");
        return keys;
    }

    static const RsaKeys& alipays()
    {
        static const RsaKeys keys("alipays");
        return keys;
    }

    const std::string private_file;  // PKCS#8 PEM
    const std::string public_file;   // SubjectPublicKeyInfo PEM
};

}
