// Names by X509_NAME, which knows what string type and length each attribute has.
#include "ca/names.hpp"

namespace cakey::ca {

Owned<X509_NAME> name_of(const std::vector<std::pair<int, std::string>>& attributes)
{
    auto name = must(Owned<X509_NAME>(X509_NAME_new()));
    for (const auto& [nid, value] : attributes)
        must(
            X509_NAME_add_entry_by_NID(name.get(), nid, MBSTRING_UTF8, in(value), static_cast<int>(value.size()), -1, 0)
                == 1,
            "a name cannot be written into a certificate");
    return name;
}

}
