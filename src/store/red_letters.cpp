// Red letters: at most one an invoice, each with its outbox item.
#include "store/red_letters.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/outbox.hpp"

namespace cakey {

void RedLetters::want(const Invoice& invoice, RedReason reason, Instant now)
{
    if (of(invoice.id))
        return;
    RedLetter letter(invoice, reason, now);
    link_.database().persist(letter);
    Outbox(link_).add(OutboxKind::red_letter, letter.id, letter.order_number, now);
}

std::optional<RedLetter> RedLetters::of(std::int64_t invoice_id)
{
    return first<RedLetter>(link_, "red_letter_of", invoice_id,
                            [](const std::int64_t& id) { return "where invoice_id =" + as_number(id); });
}

RedLetter RedLetters::at(std::int64_t id)
{
    const std::unique_ptr<RedLetter> letter(link_.database().load<RedLetter>(id));
    return std::move(*letter);
}

void RedLetters::save(RedLetter& letter) { link_.database().update(letter); }

}
