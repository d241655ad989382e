// Where a company's mail goes.
#include "domain/mail_wish.hpp"

#include <algorithm>

namespace cakey {

std::vector<std::string> MailWish::list() const
{
    std::vector<std::string> list;
    for (std::size_t at = 0; at < addresses.size();) {
        const auto end = std::min(addresses.find(' ', at), addresses.size());
        list.push_back(addresses.substr(at, end - at));
        at = end + 1;
    }
    return list;
}

std::vector<std::string> MailWish::all(const std::string& usual) const
{
    auto all = list();
    if (!usual.empty() && std::ranges::find(all, usual) == all.end())
        all.push_back(usual);
    return all;
}

std::vector<std::string> MailWish::addresses_for(MailPurpose purpose, const std::string& usual) const
{
    if (!purposes.has(purpose))
        return {};
    auto list = this->list();
    if (list.empty() && !usual.empty())
        list.push_back(usual);
    return list;
}

}
