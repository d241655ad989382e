// Certificate requests as key tools make them, by the openssl program: good ones, and bad ones by its options.
#pragma once

#include "support/rsa_keys.hpp"

#include <string>

namespace cakey::support {

// As `openssl genpkey -algorithm` has them.
inline const std::string sm2_key = "SM2";
inline const std::string p256_key = "EC -pkeyopt ec_paramgen_curve:P-256";
inline const std::string rsa_key = "RSA -pkeyopt rsa_keygen_bits:2048";

// A key and its request, each in a file.
struct KeyRequest {
    std::string private_file;
    std::string file;

    std::string pem() const { return content_of(file); }
    std::string der() const
    {
        run("openssl req -in " + file + " -outform DER -out " + file + ".der");
        return content_of(file + ".der");
    }
    std::string public_der() const
    {
        run("openssl pkey -in " + private_file + " -pubout -outform DER -out " + file + ".pub");
        return content_of(file + ".pub");
    }
};

// How an SM2 key signs: OpenSSL takes the empty identity when it is told none.
inline const std::string with_identity = "-sm3 -sigopt distid:1234567812345678";

// `how`: as `openssl req -new` has it.
inline KeyRequest request_by(const std::string& private_file, const std::string& how, const std::string& name)
{
    const auto file = RsaKeys::directory().file(name + ".csr");
    run("openssl req -new -utf8 -key " + private_file + " -subj '/C=CN/O=随便什么公司/CN=x' " + how + " -out " + file);
    return {private_file, file};
}

inline KeyRequest make_request(const std::string& name, const std::string& key, const std::string& how = "-sha256")
{
    const auto private_file = RsaKeys::directory().file(name + ".request.key");
    run("openssl genpkey -algorithm " + key + " -out " + private_file);
    return request_by(private_file, key == sm2_key && how == "-sha256" ? with_identity : how, name);
}

}
