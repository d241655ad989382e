// The order of the attributes is that of the certificates that platforms know: from the country to the company.
#include "ca/subject.hpp"

#include "base/utf8.hpp"
#include "ca/names.hpp"

namespace cakey::ca {

std::optional<Subject> Subject::of(const CompanyName& name, const CreditCode& code)
{
    if (code_points(name.text()) > most_characters)
        return std::nullopt;
    const auto made = name_of({{NID_countryName, "CN"},
                               {NID_organizationName, name.text()},
                               {NID_commonName, name.text()},
                               {NID_serialNumber, code.text()}});
    return Subject(code.text(), encoded(i2d_X509_NAME, made.get()), text_of(made.get()));
}

}
