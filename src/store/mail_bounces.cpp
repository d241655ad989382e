// A row an address.
#include "store/mail_bounces.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

#include <algorithm>

namespace cakey {

void MailBounces::note(MailBounce bounce)
{
    const auto known = of(bounce.company_id);
    const auto same = std::ranges::find(known, bounce.address, &MailBounce::address);
    if (same == known.end()) {
        link_.database().persist(bounce);
        return;
    }
    bounce.id = same->id;
    link_.database().update(bounce);
}

std::vector<MailBounce> MailBounces::of(CompanyId company)
{
    return rows<MailBounce>(link_, "mail_bounces_of", company,
                            [](const CompanyId& id) { return "where company_id =" + as_id(id) + "order by id"; });
}

void MailBounces::forget(CompanyId company)
{
    link_.database().erase_query<MailBounce>(odb::query<MailBounce>::company_id == as_id(company));
}

}
