// Mails about steps in the database.
#pragma once

#include "domain/mail_message.hpp"
#include "store/link.hpp"

#include <optional>
#include <string>

namespace cakey {

class MailMessages {
public:
    explicit MailMessages(Link& link) : link_(link) {}

    // One for each address at which its company wants to hear that, with the outbox item that sends it. Gives how many.
    int tell(MailMessage message);
    MailMessage at(std::int64_t id);
    std::optional<MailMessage> numbered(const std::string& number);
    void save(MailMessage& message);

private:
    Link& link_;
};

}
