// Whether a company is a general taxpayer (一般纳税人), to whom special invoices are issued: it says so, and somebody at the desk
// looks it up in the tax bureau's register.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/company.hpp"
#include "domain/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace cakey {

enum class TaxpayerVerdict { general, other };

template <>
inline constexpr auto words<TaxpayerVerdict> = WordTable<TaxpayerVerdict, 2>{
    {{TaxpayerVerdict::general, "general"}, {TaxpayerVerdict::other, "other"}}};

template <>
inline constexpr auto labels<TaxpayerVerdict> = WordTable<TaxpayerVerdict, 2>{{
    {TaxpayerVerdict::general, "是一般纳税人"},
    {TaxpayerVerdict::other, "没有通过核对"},
}};

// Of a name and a tax number: who changes either is looked up anew. One of a company is open at a time.
struct TaxpayerCheck {
    static constexpr std::size_t longest_reason = 200;  // characters; the company reads it

    std::int64_t id = 0;
    std::int64_t version = 0;
    CompanyId company_id{};
    std::string title{};
    std::string tax_number{};
    Instant asked_at;
    std::optional<TaxpayerVerdict> verdict{};
    std::optional<StaffId> decided_by{};
    std::optional<Instant> decided_at{};
    std::string reason{};  // why not

    bool open() const { return !verdict; }
    bool is_about(const InvoiceInfo& info) const { return title == info.title && tax_number == info.tax_number; }
    // Fault::wrong_state when somebody has decided already. `why`: of another verdict than general.
    void decide(TaxpayerVerdict what, std::string why, StaffId by, Instant now);
};

}
