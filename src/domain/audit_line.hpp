// One line of the audit log: who did what to what, from where, when, and what came of it. Lines are only ever added.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/ids.hpp"
#include "domain/staff.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace cakey {

// What of a paper somebody read: "business_licence", or "business_licence, page 2".
inline std::string paper_read_detail(std::string_view kind, int page)
{
    return std::string(kind) + (page == 0 ? "" : ", page " + std::to_string(page));
}

// Whether it was done, or somebody was not let.
enum class AuditResult { done, denied };

template <>
inline constexpr auto words<AuditResult> = WordTable<AuditResult, 2>{
    {{AuditResult::done, "done"}, {AuditResult::denied, "denied"}}};

template <>
inline constexpr auto labels<AuditResult> = WordTable<AuditResult, 2>{
    {{AuditResult::done, "已完成"}, {AuditResult::denied, "已拒绝"}}};

struct AuditLine {
    std::int64_t id = 0;
    Instant at{};
    Party by = Party::company;
    std::int64_t person_id = 0;  // the company's or the staff member's; 0 where no person acted
    std::string address{};       // where from; empty: here. Audit::add() fills it in
    std::string event{};
    std::int64_t company_id = 0;  // whose business it is; 0: no company's
    std::string order_number{};   // empty: about no order
    std::string subject{};        // what else it is about: "request:R2026...", "bill:2026-11-22"
    std::string before{};         // where something was changed: never personal data, nor is what follows
    std::string after{};
    std::string detail{};
    AuditResult result = AuditResult::done;

    static AuditLine of(CompanyId company, std::string event, Instant now, std::string detail = {})
    {
        AuditLine line;
        line.at = now;
        line.person_id = line.company_id = company.value;
        line.event = std::move(event);
        line.detail = std::move(detail);
        return line;
    }
    // Administrators and auditors are told from operators by their number.
    static AuditLine of(const Member& member, std::string event, Instant now, std::string detail = {})
    {
        AuditLine line;
        line.at = now;
        line.by = member.role == Role::outlet ? Party::outlet : Party::operator_;
        line.person_id = member.id.value;
        line.event = std::move(event);
        line.detail = std::move(detail);
        return line;
    }

    // Nobody whom the site knows: whoever has the shell.
    static AuditLine by_shell(std::string event, Instant now)
    {
        AuditLine line;
        line.at = now;
        line.by = Party::operator_;
        line.event = std::move(event);
        line.detail = "by cakeyctl";
        return line;
    }

    // What the law or a deadline wanted.
    static AuditLine by_clock(std::string event, Instant now, std::string detail = {})
    {
        AuditLine line;
        line.at = now;
        line.by = Party::clock;
        line.event = std::move(event);
        line.detail = std::move(detail);
        return line;
    }

    AuditLine about(std::string order) &&
    {
        order_number = std::move(order);
        return std::move(*this);
    }
    AuditLine about(std::string order, CompanyId company) &&
    {
        return std::move(*this).about(std::move(order)).of(company);
    }
    AuditLine of(CompanyId company) &&
    {
        company_id = company.value;
        return std::move(*this);
    }
    AuditLine on(std::string_view kind, std::string_view which) &&
    {
        subject = std::string(kind) + ':' + std::string(which);
        return std::move(*this);
    }
    AuditLine from_to(std::string_view old, std::string_view fresh) &&
    {
        before = old;
        after = fresh;
        return std::move(*this);
    }
    AuditLine denied() &&
    {
        result = AuditResult::denied;
        return std::move(*this);
    }
};

}
