// Wishes: a row a company at most.
#include "store/mail_wishes.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

MailWish MailWishes::of(CompanyId company)
{
    auto wish = first<MailWish>(link_, "mail_wish_of", company,
                                [](const CompanyId& id) { return "where company_id =" + as_id(id); });
    if (wish)
        return *std::move(wish);
    MailWish untold;
    untold.company_id = company;
    return untold;
}

void MailWishes::save(MailWish& wish)
{
    if (wish.version == 0)
        link_.database().persist(wish);
    else
        link_.database().update(wish);
}

}
