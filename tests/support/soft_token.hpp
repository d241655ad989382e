// SoftHSM's token, which is one in a folder.
#pragma once

#include "ca/token.hpp"
#include "domain/ca_settings.hpp"
#include "support/authorities.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>

namespace cakey::support {

// With the keys of the issuing authorities of these kinds, "issuing-p256", and of their responders, "responder-p256".
class SoftToken {
public:
    SoftToken()
    {
        std::filesystem::create_directory(directory_.file("tokens"));
        const auto configuration = directory_.write(
            "softhsm2.conf", "directories.tokendir = " + directory_.file("tokens") + "\nobjectstore.backend = file\n");
        ::setenv("SOFTHSM2_CONF", configuration.c_str(), 1);
        run("softhsm2-util --init-token --free --label cakey --so-pin 87654321 --pin 12345678 >"
            + directory_.file("log"));
        int id = 1;
        for (const auto algorithm : {KeyAlgorithm::rsa_2048, KeyAlgorithm::p256}) {
            const auto& ours = Authorities::of(algorithm);
            import(ours.issuing_files.key(), "issuing-" + std::string(word(algorithm)), id++);
            import(ours.responder_files.key(), "responder-" + std::string(word(algorithm)), id++);
        }
    }

    // How its programs are told of it.
    CaSettings settings() const
    {
        const auto any = key("any");
        return {any.module, any.pin_file};
    }

    ca::Token key(const std::string& label, const std::string& pin = "12345678") const
    {
        return {"/usr/lib/softhsm/libsofthsm2.so", "pkcs11:token=cakey;object=" + label + ";type=private",
                directory_.write("pin-" + pin, pin + '\n')};
    }

    static const SoftToken& plugged_in()
    {
        static const SoftToken token;
        return token;
    }

private:
    void import(const std::string& file, const std::string& label, int id) const
    {
        run("softhsm2-util --import " + file + " --token cakey --pin 12345678 --label " + label + " --id 0"
            + std::to_string(id) + " >" + directory_.file("log"));
    }

    TemporaryDirectory directory_;
};

}
