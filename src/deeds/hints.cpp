// Who asks, and is told, is the worker.
#include "deeds/hints.hpp"

#include "store/store.hpp"

namespace cakey::deeds {

void hear_of_text(Unit& unit, const std::string& out_id, Instant now)
{
    const auto text = unit.texts().called(out_id);
    if (text && text->state == TextState::sent && text->receipt == TextReceipt::awaited)
        unit.outbox().hasten(OutboxKind::receipt, text->id, now);
}

void hear_of_invoice(Unit& unit, const std::string& number, Instant now)
{
    if (const auto invoice = unit.invoices().numbered(number))
        return unit.outbox().hasten(OutboxKind::invoice, invoice->id, now);
    if (const auto letter = unit.red_letters().numbered(number))
        unit.outbox().hasten(OutboxKind::red_letter, letter->id, now);
}

}
