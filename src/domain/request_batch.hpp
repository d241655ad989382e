// Certificate requests for many lines of orders, in one file: what is read of each, and what became of it.
#pragma once

#include "base/csv_table.hpp"
#include "base/word.hpp"
#include "domain/request_flaw.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

enum class BatchVerdict {
    ready,
    asked,     // a colleague releases it
    released,  // where one person is enough
    asked_before,
    no_row,
    no_name,  // of a file: ORDER-LINE.p10
    broken,   // a file that cannot be unpacked, or is too long for a request
    twice,
    flawed,  // the request: RequestFlaw
    key_used,
    no_issuer,  // for such a key
    no_order,
    not_yours,  // to make now
    no_line,
    taken_line,
    changed,  // meanwhile
};

template <>
inline constexpr auto words<BatchVerdict> = WordTable<BatchVerdict, 16>{{
    {BatchVerdict::ready, "ready"},
    {BatchVerdict::asked, "asked"},
    {BatchVerdict::released, "released"},
    {BatchVerdict::asked_before, "asked_before"},
    {BatchVerdict::no_row, "no_row"},
    {BatchVerdict::no_name, "no_name"},
    {BatchVerdict::broken, "broken"},
    {BatchVerdict::twice, "twice"},
    {BatchVerdict::flawed, "flawed"},
    {BatchVerdict::key_used, "key_used"},
    {BatchVerdict::no_issuer, "no_issuer"},
    {BatchVerdict::no_order, "no_order"},
    {BatchVerdict::not_yours, "not_yours"},
    {BatchVerdict::no_line, "no_line"},
    {BatchVerdict::taken_line, "taken_line"},
    {BatchVerdict::changed, "changed"},
}};

template <>
inline constexpr auto labels<BatchVerdict> = WordTable<BatchVerdict, 16>{{
    {BatchVerdict::ready, "可以提出"},
    {BatchVerdict::asked, "已提出，等待同事放行"},
    {BatchVerdict::released, "已提出并放行"},
    {BatchVerdict::asked_before, "之前已提出过这个请求"},
    {BatchVerdict::no_row, "这一行不是三列"},
    {BatchVerdict::no_name, "文件名不是“订单编号-第几个.p10”"},
    {BatchVerdict::broken, "文件已损坏，或太大，不是证书请求"},
    {BatchVerdict::twice, "同一个证书在文件中重复"},
    {BatchVerdict::flawed, "请求有误"},
    {BatchVerdict::key_used, "这个密钥已经使用过或被禁用，请重新生成"},
    {BatchVerdict::no_issuer, "没有可以签发这种密钥的 CA，请改用其他算法"},
    {BatchVerdict::no_order, "没有这个订单"},
    {BatchVerdict::not_yours, "这个订单现在不由您制证"},
    {BatchVerdict::no_line, "订单没有这个证书"},
    {BatchVerdict::taken_line, "这个证书已经在制作"},
    {BatchVerdict::changed, "刚刚有变化，请再上传一次"},
}};

struct BatchLine {
    std::string place;  // to people: 第 3 行, or the file's name
    std::string order_number;
    int line = 0;         // of the order's certificates
    std::string request;  // PKCS#10, as it came
    BatchVerdict verdict = BatchVerdict::ready;
    std::optional<RequestFlaw> flaw = {};

    bool good() const { return verdict == BatchVerdict::ready; }
    bool is_taken() const { return verdict == BatchVerdict::asked || verdict == BatchVerdict::released; }
};

inline constexpr std::size_t most_batch_lines = 200;
inline constexpr std::size_t largest_batch_file = 2 * 1024 * 1024;  // bytes

struct ReadBatch {
    std::vector<BatchLine> lines;
    std::string flaw;  // to people; then there are no lines
};

// A CSV file (base/csv_table.hpp) with the columns 订单编号, 证书 and 证书请求, or a zip archive of requests that are called by
// the order's number and the line: 2026112300000001-2.p10. What can be said without looking at any order is said.
ReadBatch read_batch(std::string_view file);

}
