// A company's account: made, described, kept safe. Each deed is written into the audit log.
#pragma once

#include "deeds/text_codes.hpp"
#include "domain/company.hpp"
#include "domain/company_name.hpp"
#include "domain/credit_code.hpp"
#include "domain/identity_request.hpp"
#include "domain/mail_purpose.hpp"
#include "domain/renaming.hpp"

#include <optional>
#include <string>
#include <variant>

namespace cakey {
class Unit;
}

namespace cakey::deeds {

enum class NotRegistered { name_taken, credit_code_taken, code_used };

// `proven` had the code: it is used up. Gives the new company.
std::variant<CompanyId, NotRegistered> register_company(Unit& unit, const Registration& registration,
                                                        const CodeAddressee& proven, Instant now);

struct NewPassword {
    std::string hash;
    std::string out_id;  // of the message that tells the company's mobile so
};

// By a one-time password, which is used up; all sessions of the company end. False when it was used meanwhile.
bool replace_password(Unit& unit, const CodeAddressee& proven, const NewPassword& password, Instant now);
// By who knows the old one. All sessions end, that one too.
void change_password(Unit& unit, CompanyId company, const NewPassword& password, Instant now);

void change_contact(Unit& unit, CompanyId company, const std::string& contact, Instant now);
// What it was shown at its first sign-in is not shown again.
void close_tour(Unit& unit, CompanyId company, Instant now);
// `addresses`: as MailWish has them, each looked at already.
void wish_mail(Unit& unit, CompanyId company, const std::string& addresses, MailPurposes purposes, Instant now);
// Gives the company as it is now. An order keeps its own copy from its submission on.
Company change_invoice_info(Unit& unit, CompanyId company, const InvoiceInfo& info, Instant now);

// Who may change its name and credit code now.
Renaming renaming_of(Unit& unit, CompanyId company);

struct NewName {
    CompanyName name;
    CreditCode credit_code;

    CompanyIdentity identity() const { return {name.text(), credit_code.text()}; }
};

enum class Described { done, name_taken, credit_code_taken, name_fixed, too_many_names };

// Takes the profile, and the name where it is another one, or nothing. Each change is kept, and each name asked for is
// counted.
Described describe(Unit& unit, CompanyId company, const CompanyProfile& profile, const std::optional<NewName>& name,
                   Instant now);
struct NewMobile {
    std::string mobile;                // that had a code
    std::optional<std::string> grant;  // the desk's, in place of the code to the old number: once, and for this number
    std::string out_id;                // of the message to the old number
    std::int64_t session = 0;          // from which it is changed
};

// The codes are used up with it. The old number is told, so that its owner can object; the company's other sessions
// end. False when a code was used meanwhile.
bool change_mobile(Unit& unit, const Company& company, const NewMobile& to, Instant now);
CodeAddressee mobile_code(const Company& company, const std::string& mobile);

}
