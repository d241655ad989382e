// Red letters: at most one an invoice, each with its outbox item.
#include "store/red_letters.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/outbox.hpp"

namespace cakey {

void RedLetters::want(const Invoice& invoice, Instant now)
{
    const auto wanted = first<CountScalar>(link_, "red_letter_wanted", invoice.id, [](const std::int64_t& id) {
        return "select count(*) from red_letters where invoice_id =" + as_number(id);
    });
    if (wanted->value > 0)
        return;
    RedLetter letter(invoice, now);
    link_.database().persist(letter);
    Outbox(link_).add(OutboxKind::red_letter, letter.id, letter.order_number, now);
}

RedLetter RedLetters::at(std::int64_t id)
{
    const std::unique_ptr<RedLetter> letter(link_.database().load<RedLetter>(id));
    return std::move(*letter);
}

void RedLetters::save(RedLetter& letter) { link_.database().update(letter); }

}
