// Mails about steps, each with its outbox item.
#include "store/mail_messages.hpp"

#include "mapped-odb.hxx"
#include "store/companies.hpp"
#include "store/link_odb.hpp"
#include "store/mail_wishes.hpp"
#include "store/outbox.hpp"

namespace cakey {

int MailMessages::tell(MailMessage message)
{
    const auto wish = MailWishes(link_).of(message.company_id);
    const auto usual = Companies(link_).numbered(message.company_id).invoice_info().email;
    const auto number = message.number;
    int which = 0;
    for (const auto& address : wish.addresses_for(message.purpose, usual)) {
        message.id = 0;
        message.number = number + "-" + std::to_string(++which);
        message.address = address;
        link_.database().persist(message);
        Outbox(link_).add(OutboxKind::mail, message.id, message.order_number, message.created_at);
    }
    return which;
}

MailMessage MailMessages::at(std::int64_t id)
{
    const std::unique_ptr<MailMessage> message(link_.database().load<MailMessage>(id));
    return std::move(*message);
}

std::optional<MailMessage> MailMessages::numbered(const std::string& number)
{
    return first<MailMessage>(link_, "mail_numbered", number,
                              [](const std::string& bound) { return "where number =" + as_text(bound); });
}

void MailMessages::save(MailMessage& message) { link_.database().update(message); }

}
