// Courier numbers for many orders, from a file: order number, courier company, courier number, a line each.
#pragma once

#include "base/clock.hpp"
#include "base/csv_table.hpp"
#include "base/word.hpp"
#include "domain/courier.hpp"
#include "domain/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

// What becomes of a line.
enum class ParcelVerdict {
    ready,
    dispatched,  // just now
    dispatched_before,
    no_row,
    spoilt_number,  // a spreadsheet took the order's number for an amount
    no_courier,
    no_courier_number,
    twice,
    no_order,
    not_claimed,
    not_by_courier,
    not_in_review,
    unready,
    unmade,   // its certificates are not all on their tokens
    changed,  // since it was looked at
};

template <>
inline constexpr auto words<ParcelVerdict> = WordTable<ParcelVerdict, 15>{{
    {ParcelVerdict::ready, "ready"},
    {ParcelVerdict::dispatched, "dispatched"},
    {ParcelVerdict::dispatched_before, "dispatched_before"},
    {ParcelVerdict::no_row, "no_row"},
    {ParcelVerdict::spoilt_number, "spoilt_number"},
    {ParcelVerdict::no_courier, "no_courier"},
    {ParcelVerdict::no_courier_number, "no_courier_number"},
    {ParcelVerdict::twice, "twice"},
    {ParcelVerdict::no_order, "no_order"},
    {ParcelVerdict::not_claimed, "not_claimed"},
    {ParcelVerdict::not_by_courier, "not_by_courier"},
    {ParcelVerdict::not_in_review, "not_in_review"},
    {ParcelVerdict::unready, "unready"},
    {ParcelVerdict::unmade, "unmade"},
    {ParcelVerdict::changed, "changed"},
}};

template <>
inline constexpr auto labels<ParcelVerdict> = WordTable<ParcelVerdict, 15>{{
    {ParcelVerdict::ready, "可以发货"},
    {ParcelVerdict::dispatched, "已发货"},
    {ParcelVerdict::dispatched_before, "之前已按这个单号发货"},
    {ParcelVerdict::no_row, "这一行不是三列"},
    {ParcelVerdict::spoilt_number, "订单编号已被表格软件改成科学计数法，请设为文本格式后重新填写"},
    {ParcelVerdict::no_courier, "没有这个快递公司"},
    {ParcelVerdict::no_courier_number, "快递单号与快递公司不符"},
    {ParcelVerdict::twice, "订单编号或快递单号在文件中重复"},
    {ParcelVerdict::no_order, "没有这个订单"},
    {ParcelVerdict::not_claimed, "不是您领取的订单"},
    {ParcelVerdict::not_by_courier, "不是快递订单"},
    {ParcelVerdict::not_in_review, "订单不在审核中"},
    {ParcelVerdict::unready, "审核清单没有完成"},
    {ParcelVerdict::unmade, "证书还没有全部写入介质"},
    {ParcelVerdict::changed, "核对之后订单有变化，没有发货"},
}};

struct ParcelLine {
    int line = 0;              // in the file, from 1
    std::string order_number;  // as it was read, like the next two
    std::string company;
    std::string number;
    std::optional<Courier> courier;
    std::int64_t version = 0;  // of the order when it was looked at
    ParcelVerdict verdict = ParcelVerdict::ready;

    bool good() const { return verdict == ParcelVerdict::ready; }
};

inline constexpr std::size_t most_parcel_lines = 10'000;
inline constexpr std::size_t largest_parcel_file = 2 * 1024 * 1024;  // bytes

struct ReadParcels {
    std::vector<ParcelLine> lines;
    std::optional<CsvFlaw> flaw;  // then there are no lines
};

// A CSV file (base/csv_table.hpp). What can be said without looking at any order is said.
ReadParcels read_parcels(std::string_view file);
std::string parcel_flaw_text(CsvFlaw flaw);

// A file that was looked at, until it is taken over.
struct ParcelList {
    static constexpr std::chrono::hours kept{24};

    std::int64_t id = 0;
    StaffId by;
    Instant at;
    std::string lines;  // parcel_text
};

std::string parcel_text(const std::vector<ParcelLine>& lines);
std::vector<ParcelLine> parcels_in(std::string_view text);

}
