// What a look at a certificate finds wrong in it before it is signed.
#pragma once

#include "base/word.hpp"

namespace cakey {

enum class LintFinding {
    unreadable,
    version,
    serial,
    signature_algorithm,
    issuer,
    subject,
    blanks,
    country,
    key,
    dates,
    longest,
    before_issuer,
    behind_issuer,
    extensions,
    basic_constraints,
    key_usage,
    extended_key_usage,
    subject_key,
    authority_key,
    crl_url,
    access_urls,
    policy,
    credit_code,
};

template <>
inline constexpr auto words<LintFinding> = WordTable<LintFinding, 23>{{
    {LintFinding::unreadable, "unreadable"},
    {LintFinding::version, "version"},
    {LintFinding::serial, "serial"},
    {LintFinding::signature_algorithm, "signature_algorithm"},
    {LintFinding::issuer, "issuer"},
    {LintFinding::subject, "subject"},
    {LintFinding::blanks, "blanks"},
    {LintFinding::country, "country"},
    {LintFinding::key, "key"},
    {LintFinding::dates, "dates"},
    {LintFinding::longest, "longest"},
    {LintFinding::before_issuer, "before_issuer"},
    {LintFinding::behind_issuer, "behind_issuer"},
    {LintFinding::extensions, "extensions"},
    {LintFinding::basic_constraints, "basic_constraints"},
    {LintFinding::key_usage, "key_usage"},
    {LintFinding::extended_key_usage, "extended_key_usage"},
    {LintFinding::subject_key, "subject_key"},
    {LintFinding::authority_key, "authority_key"},
    {LintFinding::crl_url, "crl_url"},
    {LintFinding::access_urls, "access_urls"},
    {LintFinding::policy, "policy"},
    {LintFinding::credit_code, "credit_code"},
}};

template <>
inline constexpr auto labels<LintFinding> = WordTable<LintFinding, 23>{{
    {LintFinding::unreadable, "证书内容无法解析"},
    {LintFinding::version, "不是 X.509 第 3 版证书"},
    {LintFinding::serial, "序列号不是预定的，或长度不符"},
    {LintFinding::signature_algorithm, "签名算法与签发者的密钥不符"},
    {LintFinding::issuer, "签发者名称与 CA 证书不一致"},
    {LintFinding::subject, "主体与审核通过的不一致"},
    {LintFinding::blanks, "主体中有多余的空格"},
    {LintFinding::country, "主体的国家不是 CN"},
    {LintFinding::key, "公钥与请求不一致，或模板不允许这种算法"},
    {LintFinding::dates, "有效期与预定的不一致，或止于起始之前"},
    {LintFinding::longest, "有效期超过模板的上限"},
    {LintFinding::before_issuer, "有效期早于 CA 证书的起始时间，请检查服务器时钟"},
    {LintFinding::behind_issuer, "有效期超出 CA 证书的截止时间"},
    {LintFinding::extensions, "扩展项缺少、多余、重复，或关键性不符"},
    {LintFinding::basic_constraints, "基本约束不符"},
    {LintFinding::key_usage, "密钥用途与模板不符"},
    {LintFinding::extended_key_usage, "扩展密钥用途与模板不符"},
    {LintFinding::subject_key, "主体密钥标识符不符"},
    {LintFinding::authority_key, "颁发机构密钥标识符与 CA 证书不符"},
    {LintFinding::crl_url, "CRL 网址与模板不符"},
    {LintFinding::access_urls, "OCSP 或签发者证书的网址与模板不符"},
    {LintFinding::policy, "证书策略与模板不符"},
    {LintFinding::credit_code, "信用代码与审核通过的不一致"},
}};

}
