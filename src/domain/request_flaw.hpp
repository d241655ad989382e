// Why a certificate request (PKCS#10) is not taken.
#pragma once

#include "base/word.hpp"

namespace cakey {

enum class RequestFlaw {
    too_long,
    unreadable,
    behind_end,
    key_unreadable,
    key_kind,
    key_size,
    exponent,
    small_factor,
    roca,
    close_primes,
    curve,
    explicit_curve,
    compressed_point,
    bad_key,
    signature_algorithm,
    signature,
    empty_identity,
};

template <>
inline constexpr auto words<RequestFlaw> = WordTable<RequestFlaw, 17>{{
    {RequestFlaw::too_long, "too_long"},
    {RequestFlaw::unreadable, "unreadable"},
    {RequestFlaw::behind_end, "behind_end"},
    {RequestFlaw::key_unreadable, "key_unreadable"},
    {RequestFlaw::key_kind, "key_kind"},
    {RequestFlaw::key_size, "key_size"},
    {RequestFlaw::exponent, "exponent"},
    {RequestFlaw::small_factor, "small_factor"},
    {RequestFlaw::roca, "roca"},
    {RequestFlaw::close_primes, "close_primes"},
    {RequestFlaw::curve, "curve"},
    {RequestFlaw::explicit_curve, "explicit_curve"},
    {RequestFlaw::compressed_point, "compressed_point"},
    {RequestFlaw::bad_key, "bad_key"},
    {RequestFlaw::signature_algorithm, "signature_algorithm"},
    {RequestFlaw::signature, "signature"},
    {RequestFlaw::empty_identity, "empty_identity"},
}};

// What is wrong, and what the clerk is to do.
template <>
inline constexpr auto labels<RequestFlaw> = WordTable<RequestFlaw, 17>{{
    {RequestFlaw::too_long, "证书请求太长，不是正常的 PKCS#10 请求。请用密钥工具重新生成。"},
    {RequestFlaw::unreadable, "读不出证书请求。请上传或粘贴密钥工具生成的完整 PKCS#10 请求（PEM、Base64 或 DER）。"},
    {RequestFlaw::behind_end, "证书请求的后面还有多余的内容。请只粘贴一个请求，到 END 一行为止。"},
    {RequestFlaw::key_unreadable, "读不出请求中的公钥。请用密钥工具重新生成密钥和请求。"},
    {RequestFlaw::key_kind, "不支持这种密钥。请改用 SM2、P-256 或 RSA 密钥重新生成。"},
    {RequestFlaw::key_size, "RSA 密钥的长度不符。请用 2048、3072 或 4096 位重新生成密钥。"},
    {RequestFlaw::exponent, "RSA 公钥指数不是 65537。请用默认指数重新生成密钥。"},
    {RequestFlaw::small_factor, "RSA 密钥可以被小质数整除，不安全。请更新密钥工具，重新生成密钥。"},
    {RequestFlaw::roca, "RSA 密钥有 ROCA 漏洞（CVE-2017-15361），不安全。请更换介质，重新生成密钥。"},
    {RequestFlaw::close_primes, "RSA 密钥的两个质数过于接近，不安全。请更新密钥工具，重新生成密钥。"},
    {RequestFlaw::curve, "不支持这条椭圆曲线。请改用 SM2 或 P-256 重新生成密钥。"},
    {RequestFlaw::explicit_curve, "请求中的曲线写成了参数，不是名称。请让密钥工具使用命名曲线，重新生成请求。"},
    {RequestFlaw::compressed_point, "请求中的公钥是压缩格式。请让密钥工具使用非压缩格式，重新生成请求。"},
    {RequestFlaw::bad_key, "公钥没有通过检验，不能使用。请更新密钥工具，重新生成密钥。"},
    {RequestFlaw::signature_algorithm,
     "请求的签名算法不符。请用 SM3（SM2 密钥）或 SHA-256（P-256、RSA 密钥）签名，重新生成请求。"},
    {RequestFlaw::signature, "请求的签名不是由其中的密钥所签，或内容被改动过。请重新生成请求，并完整地粘贴。"},
    {RequestFlaw::empty_identity,
     "SM2 签名用了空的用户标识。请把密钥工具的用户标识设为 1234567812345678，重新生成请求。"},
}};

}
