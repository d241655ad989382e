// Why orders are refused again and again, in words that their companies get by SMS: templates that administrators keep
// and operators choose from. What was told to a company is a copy.
#pragma once

#include "domain/kept_column.hpp"
#include "domain/order_field.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {

struct RefusalReason {
    static constexpr std::size_t longest_title = 20;  // characters
    static constexpr std::size_t longest_text = 100;  // the same: the operator's own words go behind it, in one SMS
    static constexpr int last_position = 99;

    std::int64_t id = 0;
    std::int64_t version = 0;
    std::string title{};                // to the operator: 「申请表未盖章」
    std::string text{};                 // to the company
    std::optional<OrderField> about{};  // the paper or field that is wrong; nothing: something else
    int position = 0;                   // among those about the same
    bool active = true;
};

template <>
std::span<const KeptColumn<RefusalReason>> columns_of<RefusalReason>();
template <>
inline constexpr bool is_numbered<RefusalReason> = true;

// What it is about, as people call it.
std::string_view about_text(const RefusalReason& reason);

}
