// What a company wants to hear by mail, and where: 「用户信息」.
#pragma once

#include "domain/ids.hpp"
#include "domain/mail_purpose.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cakey {

struct MailWish {
    static constexpr std::size_t most_addresses = 5;

    CompanyId company_id;
    std::int64_t version = 0;
    std::string addresses;  // between blanks; empty: the one that its invoices go to
    MailPurposes purposes = MailPurposes::all();

    bool operator==(const MailWish&) const = default;

    std::vector<std::string> list() const;
    // All that letters go to, invoices among them.
    std::vector<std::string> all(const std::string& usual) const;
    // Where it is told of that; `usual`: the address of its invoices, which may be empty.
    std::vector<std::string> addresses_for(MailPurpose purpose, const std::string& usual) const;
};

}
