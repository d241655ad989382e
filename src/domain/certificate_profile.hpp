// What certificates of one kind say besides whose they are: data, so that what a platform asks for is no change of code.
#pragma once

#include "base/word_set.hpp"
#include "domain/key_algorithm.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

// RFC 5280 section 4.2.1.3, of its bits those that are for companies. Signing is one certificate's business, encryption
// another's, whose key comes from a key management centre.
enum class KeyUsage { digital_signature, non_repudiation, key_encipherment, data_encipherment, key_agreement };

template <>
inline constexpr auto words<KeyUsage> = WordTable<KeyUsage, 5>{{
    {KeyUsage::digital_signature, "digital_signature"},
    {KeyUsage::non_repudiation, "non_repudiation"},
    {KeyUsage::key_encipherment, "key_encipherment"},
    {KeyUsage::data_encipherment, "data_encipherment"},
    {KeyUsage::key_agreement, "key_agreement"},
}};

template <>
inline constexpr auto labels<KeyUsage> = WordTable<KeyUsage, 5>{{
    {KeyUsage::digital_signature, "数字签名"},
    {KeyUsage::non_repudiation, "不可否认"},
    {KeyUsage::key_encipherment, "密钥加密"},
    {KeyUsage::data_encipherment, "数据加密"},
    {KeyUsage::key_agreement, "密钥协商"},
}};

// RFC 5280 section 4.2.1.12.
enum class ExtendedKeyUsage { client_auth, email_protection };

template <>
inline constexpr auto words<ExtendedKeyUsage> = WordTable<ExtendedKeyUsage, 2>{{
    {ExtendedKeyUsage::client_auth, "client_auth"},
    {ExtendedKeyUsage::email_protection, "email_protection"},
}};

template <>
inline constexpr auto labels<ExtendedKeyUsage> = WordTable<ExtendedKeyUsage, 2>{{
    {ExtendedKeyUsage::client_auth, "客户端身份验证"},
    {ExtendedKeyUsage::email_protection, "电子邮件保护"},
}};

using KeyAlgorithms = WordSet<KeyAlgorithm>;
using KeyUsages = WordSet<KeyUsage>;
using ExtendedKeyUsages = WordSet<ExtendedKeyUsage>;

struct CertificateProfile {
    std::string name{};
    KeyAlgorithms algorithms{};
    std::chrono::days longest{0};  // from the first second to the last
    KeyUsages usages{KeyUsage::digital_signature, KeyUsage::non_repudiation};
    ExtendedKeyUsages extended_usages{ExtendedKeyUsage::client_auth, ExtendedKeyUsage::email_protection};
    std::string policy{};         // OID of the certificate policy
    std::string statement_url{};  // of the certification practice statement
    // OID of the extension that has the credit code; "": none. The code is in the subject in any case. Tokens and platforms
    // differ: in practice it is 1.2.156.10260.4.1.4 (GM/T 0015-2012) in SM2 certificates.
    std::string code_oid{};
    // In these three {issuer} stands for the name of the issuing key's files (ca/public_files.hpp): by another key's list
    // nobody learns what became of this one's certificates.
    std::string crl_url{};
    std::string ocsp_url{};
    std::string issuer_url{};  // where the issuer's certificate lies

    bool operator==(const CertificateProfile&) const = default;
};

inline constexpr std::string_view issuer_mark = "{issuer}";

// RFC 5280 appendix A.1 bounds none of these; checkers, columns and people do.
inline constexpr std::size_t longest_profile_name = 50;   // characters
inline constexpr std::size_t longest_profile_text = 200;  // of an OID or a URL

enum class ProfileFlaw {
    name,
    algorithms,
    longest,
    usages,
    extended_usages,
    policy,
    statement_url,
    code_oid,
    crl_url,
    ocsp_url,
    issuer_url,
};

template <>
inline constexpr auto words<ProfileFlaw> = WordTable<ProfileFlaw, 11>{{
    {ProfileFlaw::name, "name"},
    {ProfileFlaw::algorithms, "algorithms"},
    {ProfileFlaw::longest, "longest"},
    {ProfileFlaw::usages, "usages"},
    {ProfileFlaw::extended_usages, "extended_usages"},
    {ProfileFlaw::policy, "policy"},
    {ProfileFlaw::statement_url, "statement_url"},
    {ProfileFlaw::code_oid, "code_oid"},
    {ProfileFlaw::crl_url, "crl_url"},
    {ProfileFlaw::ocsp_url, "ocsp_url"},
    {ProfileFlaw::issuer_url, "issuer_url"},
}};

template <>
inline constexpr auto labels<ProfileFlaw> = WordTable<ProfileFlaw, 11>{{
    {ProfileFlaw::name, "请填写模板名称，最多 50 个字。"},
    {ProfileFlaw::algorithms, "请至少选择一种密钥算法。"},
    {ProfileFlaw::longest, "最长有效期须为 1 至 3,700 天。"},
    {ProfileFlaw::usages, "请至少选择一种密钥用途。"},
    {ProfileFlaw::extended_usages, "请至少选择一种扩展密钥用途。"},
    {ProfileFlaw::policy, "证书策略须为 OID，例如 1.2.156.1，不能是 anyPolicy。"},
    {ProfileFlaw::statement_url, "电子认证业务规则的网址须以 http:// 或 https:// 开头。"},
    {ProfileFlaw::code_oid, "信用代码扩展须为 OID，不写入则留空。"},
    {ProfileFlaw::crl_url, "CRL 的网址须以 http:// 开头。"},
    {ProfileFlaw::ocsp_url, "OCSP 的网址须以 http:// 开头。"},
    {ProfileFlaw::issuer_url, "签发者证书的网址须以 http:// 开头。"},
}};

// All that is wrong with it, in the order of its members; empty: certificates can be made by it.
std::vector<ProfileFlaw> flaws_of(const CertificateProfile& profile);

}
