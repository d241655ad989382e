// Who a certificate is for: the company as it was approved, never as a request says.
#pragma once

#include "domain/company_name.hpp"
#include "domain/credit_code.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace cakey::ca {

class Subject {
public:
    // As long as X.520 lets an organisation's and a common name be (RFC 5280 appendix A.1: ub-organization-name).
    static constexpr std::size_t most_characters = 64;

    // Country CN; organisation and common name: the company's; serial number: its credit code. Nothing when the name is
    // longer than names in certificates may be.
    static std::optional<Subject> of(const CompanyName& name, const CreditCode& code);

    const std::string& credit_code() const { return credit_code_; }
    const std::string& der() const { return der_; }    // Name (RFC 5280 section 4.1.2.4)
    const std::string& text() const { return text_; }  // RFC 4514, as CertificateFacts has it

private:
    Subject(std::string credit_code, std::string der, std::string text)
        : credit_code_(std::move(credit_code)), der_(std::move(der)), text_(std::move(text))
    {
    }

    std::string credit_code_;
    std::string der_;
    std::string text_;
};

}
