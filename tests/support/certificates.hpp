// Throw-away certificates, made by the openssl program: roots, what they sign, and files of several of them.
#pragma once

#include "domain/outside.hpp"
#include "support/rsa_keys.hpp"

#include <map>
#include <string>

namespace cakey::support {

// A certificate and its private key, each in a file.
struct MadeCertificate {
    std::string name;
    std::string file;
    std::string private_file;

    std::string pem() const { return content_of(file); }
};

struct CertificateWish {
    std::string subject;  // "/C=CN/O=Ant/CN=Root"
    std::string serial = "1";
    std::string key = "RSA -pkeyopt rsa_keygen_bits:2048";  // as openssl genpkey has it
    bool is_authority = false;
    int days = 30;  // 0: it is over already
    std::string digest = "sha256";
};

// `issuer`: nullptr for one that signs itself.
inline MadeCertificate make_certificate(const std::string& name, const CertificateWish& wish,
                                        const MadeCertificate* issuer)
{
    const auto& directory = RsaKeys::directory();
    const MadeCertificate made{name, directory.file(name + ".crt"), directory.file(name + ".key")};
    const auto request = directory.file(name + ".csr");
    const auto extensions = directory.write(
        name + ".ext", wish.is_authority ? "basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\n"
                                         : "basicConstraints=critical,CA:false\nkeyUsage=critical,digitalSignature\n");
    run("openssl genpkey -algorithm " + wish.key + " -out " + made.private_file);
    run("openssl req -new -utf8 -key " + made.private_file + " -subj '" + wish.subject + "' -out " + request);
    const auto signer = issuer ? "-CA " + issuer->file + " -CAkey " + issuer->private_file
                               : "-signkey " + made.private_file;
    run("openssl x509 -req -in " + request + ' ' + signer + " -set_serial " + wish.serial + " -days "
        + std::to_string(wish.days) + " -" + wish.digest + " -extfile " + extensions + " -out " + made.file);
    return made;
}

// Where the worker leaves certificates for the web program.
struct CertificateShelf : CertificateStore {
    std::optional<std::string> load(const std::string& number) override
    {
        const auto found = kept.find(number);
        return found == kept.end() ? std::nullopt : std::optional(found->second);
    }
    void save(const std::string& number, const std::string& pem) override { kept[number] = pem; }

    std::map<std::string, std::string> kept;  // by number
};

// What Alipay's console gives for certificate mode, and a stranger's beside it: made once per test run.
struct AlipayCertificates {
    MadeCertificate root = make_certificate(
        "root", {.subject = "/C=CN/O=Ant Financial/OU=测试/CN=Root R1", .serial = "305419896", .is_authority = true},
        nullptr);
    MadeCertificate root_of_curves = make_certificate("root_of_curves",
                                                      {.subject = "/C=CN/O=Ant Financial/CN=Root E1",
                                                       .serial = "7",
                                                       .key = "EC -pkeyopt ec_paramgen_curve:P-256",
                                                       .is_authority = true},
                                                      nullptr);
    MadeCertificate old_root = make_certificate("old_root",
                                                {.subject = "/C=CN/O=iTrusChina/CN=Class 2 Root",
                                                 .serial = "0x1000000000000000000000000000000f",
                                                 .is_authority = true,
                                                 .digest = "sha1"},
                                                nullptr);
    MadeCertificate between = make_certificate(
        "between", {.subject = "/C=CN/O=Ant Financial/CN=Class 1 R1", .serial = "2", .is_authority = true}, &root);
    MadeCertificate alipay = make_certificate(
        "alipay", {.subject = "/C=CN/CN=Alipay", .serial = "18446744073709551617"}, &between);
    MadeCertificate next = make_certificate("next", {.subject = "/C=CN/CN=Alipay", .serial = "99"}, &between);
    MadeCertificate over = make_certificate("over", {.subject = "/C=CN/CN=Alipay", .serial = "100", .days = 0},
                                            &between);
    MadeCertificate app = make_certificate("app", {.subject = "/C=CN/CN=2021000000000001", .serial = "3"}, &between);
    MadeCertificate strangers_root = make_certificate(
        "strangers_root", {.subject = "/C=CN/O=Ant Financial/CN=Class 1 R1", .serial = "2", .is_authority = true},
        nullptr);
    MadeCertificate strangers = make_certificate("strangers", {.subject = "/C=CN/CN=Alipay", .serial = "101"},
                                                 &strangers_root);

    std::string alipay_file = RsaKeys::directory().write("alipayCertPublicKey.crt", alipay.pem() + between.pem());
    std::string root_file = RsaKeys::directory().write("alipayRootCert.crt",
                                                       root_of_curves.pem() + root.pem() + old_root.pem());

    static const AlipayCertificates& made()
    {
        static const AlipayCertificates certificates;
        return certificates;
    }
};

}
