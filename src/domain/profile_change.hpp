// What was changed in a company's 「基本信息」: from what to what. Its own people see it, and the desk.
#pragma once

#include "base/word.hpp"
#include "domain/company.hpp"
#include "domain/role.hpp"

#include <string>
#include <vector>

namespace cakey {

enum class ProfileField { name, credit_code, legal_person, place, phone, address };

template <>
inline constexpr auto words<ProfileField> = WordTable<ProfileField, 6>{{
    {ProfileField::name, "name"},
    {ProfileField::credit_code, "credit_code"},
    {ProfileField::legal_person, "legal_person"},
    {ProfileField::place, "place"},
    {ProfileField::phone, "phone"},
    {ProfileField::address, "address"},
}};

template <>
inline constexpr auto labels<ProfileField> = WordTable<ProfileField, 6>{{
    {ProfileField::name, "企业名称"},
    {ProfileField::credit_code, "统一社会信用代码"},
    {ProfileField::legal_person, "法人姓名"},
    {ProfileField::place, "单位注册地"},
    {ProfileField::phone, "单位电话"},
    {ProfileField::address, "单位地址"},
}};

struct ProfileChange {
    std::int64_t id = 0;
    CompanyId company_id;
    Instant at;
    Party by = Party::company;
    ProfileField field = ProfileField::name;
    std::string before;  // empty: filled in for the first time
    std::string after;
};

// Field by field, in the order of the page.
std::vector<ProfileChange> changes_between(const Company& before, const Company& after, Party by, Instant at);
// For the audit log: which fields, and only of name and credit code the values. "name: A -> B; phone".
std::string audit_detail(const std::vector<ProfileChange>& changes);

}
