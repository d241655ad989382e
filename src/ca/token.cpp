// By the engine of libp11, which is in Debian 12 and in 13: engines are said to be a thing of the past in OpenSSL 3, and
// the provider for PKCS#11 came after Debian 12.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "ca/token.hpp"

#include "ca/openssl.hpp"
#include "crypto/files.hpp"

#include <openssl/engine.h>

#include <mutex>

namespace cakey::ca {

namespace {

// For the life of the process: its keys point to it.
class TokenEngine {
public:
    explicit TokenEngine(const Token& token)
        : module_(token.module),
          engine_(must(ENGINE_by_id("pkcs11"), "OpenSSL's engine for PKCS#11 is missing (libengine-pkcs11-openssl)"))
    {
        tell("MODULE_PATH", module_);
        if (ENGINE_init(engine_) != 1)
            fail(("the PKCS#11 module " + module_ + " does not start").c_str());
        tell("PIN", crypto::read_secret(token.pin_file));
    }

    Owned<EVP_PKEY> key(const Token& token)
    {
        if (token.module != module_)
            throw std::runtime_error("all keys of a process are in tokens of one PKCS#11 module");
        if (failed_)
            throw std::runtime_error("a token refused before: it is not asked again before the next start");
        failed_ = true;
        auto key = must(Owned<EVP_PKEY>(ENGINE_load_private_key(engine_, token.key.c_str(), nullptr, nullptr)),
                        "a key is not found in its token, or the PIN is wrong");
        failed_ = false;
        return key;
    }

private:
    void tell(const char* what, const std::string& value)
    {
        if (ENGINE_ctrl_cmd_string(engine_, what, value.c_str(), 0) != 1)
            fail("OpenSSL's engine for PKCS#11 cannot be set up");
    }

    std::string module_;
    ENGINE* engine_;
    bool failed_ = false;
};

}

std::shared_ptr<evp_pkey_st> key_in(const Token& token)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    static TokenEngine engine(token);
    return engine.key(token);
}

}
