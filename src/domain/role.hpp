// Who acts: the parties of an order's life, and the roles of the desk's staff.
#pragma once

#include "base/word.hpp"

namespace cakey {

enum class Party { company, operator_, outlet, gateway, clock };

template <>
inline constexpr auto words<Party> = WordTable<Party, 5>{{{Party::company, "company"},
                                                          {Party::operator_, "operator"},
                                                          {Party::outlet, "outlet"},
                                                          {Party::gateway, "gateway"},
                                                          {Party::clock, "clock"}}};

template <>
inline constexpr auto labels<Party> = WordTable<Party, 5>{{
    {Party::company, "企业"},
    {Party::operator_, "操作员"},
    {Party::outlet, "网点人员"},
    {Party::gateway, "支付宝"},
    {Party::clock, "系统"},
}};

enum class Role { operator_, outlet, administrator, auditor };

// Whose business the books are as a whole. What differs in them an administrator looks into; an auditor reads.
constexpr bool sees_money(Role role) { return role == Role::administrator || role == Role::auditor; }

// Who looks after all certificates, whatever order they are of.
constexpr bool sees_certificates(Role role) { return role == Role::operator_ || role == Role::auditor; }

// Who reads what was done, and what was denied.
constexpr bool sees_audit(Role role) { return role == Role::administrator || role == Role::auditor; }

template <>
inline constexpr auto words<Role> = WordTable<Role, 4>{{{Role::operator_, "operator"},
                                                        {Role::outlet, "outlet"},
                                                        {Role::administrator, "administrator"},
                                                        {Role::auditor, "auditor"}}};

template <>
inline constexpr auto labels<Role> = WordTable<Role, 4>{{
    {Role::operator_, "操作员"},
    {Role::outlet, "网点人员"},
    {Role::administrator, "管理员"},
    {Role::auditor, "审计员"},
}};

}
