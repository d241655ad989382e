// The fields of making certificates, and reading what came pasted or as a file.
#pragma once

#include "domain/revocation.hpp"
#include "pages/frame/form.hpp"

#include <cstddef>
#include <string>

namespace cakey::pages::desk {

// In bytes; what is longer is no request and no certificate, and is told so.
inline constexpr std::size_t largest_pki_file = 64 * 1024;

namespace certificate_fields {

// clang-format off
inline constexpr Field line{
    .id = "line", .label = "证书", .missing = "请选择给第几个证书制证。", .wrong = "这个证书已经在制作，请重新选择。",
    .kind = Field::Kind::options};
inline constexpr Field request{
    .id = "request", .label = "证书请求", .hint = "密钥工具生成的 PKCS#10，粘贴 PEM 或 Base64。只取其中的公钥，证书主体以订单为准。",
    .missing = "请粘贴证书请求，或选择请求文件。", .kind = Field::Kind::lines};
inline constexpr Field request_file{
    .id = "request_file", .label = "请求文件", .hint = "没有粘贴时选择。PEM 或 DER。", .required = false,
    .kind = Field::Kind::file, .accept = ".csr,.p10,.req,.pem,.der"};
inline constexpr Field certificate{
    .id = "certificate", .label = "证书内容", .hint = "签发系统签发的证书，粘贴 PEM 或 Base64。只登记与请求和订单相符的证书。",
    .missing = "请粘贴证书，或选择证书文件。",
    .wrong = "读不出证书。请上传或粘贴签发系统签发的一个完整证书（PEM、Base64 或 DER）。", .kind = Field::Kind::lines};
inline constexpr Field certificate_file{
    .id = "certificate_file", .label = "证书文件", .hint = "没有粘贴时选择。PEM 或 DER。", .required = false,
    .kind = Field::Kind::file, .accept = ".cer,.crt,.pem,.der"};
inline constexpr Field refusal{
    .id = "certificate_refusal", .label = "未签发的原因", .hint = "签发系统没有签发时填写。", .longest = 200,
    .kind = Field::Kind::lines};
inline constexpr Field abandonment{
    .id = "abandonment", .label = "作废的原因", .longest = 200, .kind = Field::Kind::lines};
inline constexpr Field token_serial{
    .id = "token_serial", .label = "介质序列号", .hint = "印在介质上，或在密钥工具中查看。", .longest = 40,
    .verbatim = true};
// Of a company that calls, and of the agreement's grounds.
inline constexpr Field revocation_reason{
    .id = "revocation_reason", .label = "注销原因", .missing = "请选择企业说的注销原因。", .kind = Field::Kind::options};
inline constexpr Field caller_check{
    .id = "caller_check", .label = "来电核对", .hint = "谁来电，用登记的联系方式怎样核对，问了什么、答了什么。不要写身份证号。",
    .longest = Revocation::longest_note, .kind = Field::Kind::lines};
inline constexpr Field revocation_ground{
    .id = "revocation_ground", .label = "吊销依据", .hint = "协议第四条。", .missing = "请选择吊销的依据。",
    .kind = Field::Kind::options};
inline constexpr Field finding{
    .id = "finding", .label = "查明的情况", .hint = "怎样得知、有什么凭据。企业看不到。", .longest = Revocation::longest_note,
    .kind = Field::Kind::lines};
inline constexpr Field revocation_refusal{
    .id = "revocation_refusal", .label = "不批准的原因", .hint = "企业会在短信和证书详情中看到，短信中过长时截短。",
    .longest = Revocation::longest_refusal, .kind = Field::Kind::lines};
// clang-format on

}

// One line of words. Says at the field when there are none, or too many.
std::string read_words(const Field& field, Form& form);

// The file, or else what was pasted. Says at the fields when there is neither, or the file is too large; empty then.
std::string read_pasted_or_file(const web::Form& typed, const Field& pasted, const Field& file, Form& form);

}
