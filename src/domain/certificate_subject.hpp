// Whom a certificate names: the company as its order was approved, whatever a request says.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cakey {

struct CertificateSubject {
    std::string name;         // the company's, in full
    std::string credit_code;  // 统一社会信用代码

    bool operator==(const CertificateSubject&) const = default;
};

// A distinguished name as RFC 4514 writes it, taken apart: attributes' types and values, each as it reads. Nothing for a
// text that is no such name.
using NameParts = std::vector<std::pair<std::string, std::string>>;
NameParts name_parts(std::string_view distinguished_name);

// Whether a certificate of that distinguished name is this company's: its organisation or common name is the company's
// name to the letter, no organisation is another one, and no part is another company's credit code.
bool fits(const CertificateSubject& subject, std::string_view distinguished_name);

}
