// Text messages, each with its outbox item.
#include "store/text_messages.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/outbox.hpp"
#include "store/queries.hpp"

namespace cakey {

void TextMessages::add(TextMessage& message, std::chrono::milliseconds later)
{
    link_.database().persist(message);
    Outbox(link_).add(OutboxKind::text, message.id, message.order_number, message.created_at,
                      is_secret(message.purpose), later);
}

void TextMessages::rehearse(TextMessage message, std::chrono::milliseconds later)
{
    link_.connection().execute("savepoint rehearsal");
    add(message, later);
    link_.connection().execute("rollback to savepoint rehearsal");
}

TextMessage TextMessages::at(std::int64_t id)
{
    const std::unique_ptr<TextMessage> message(link_.database().load<TextMessage>(id));
    return std::move(*message);
}

std::optional<TextMessage> TextMessages::find(std::int64_t id)
{
    const std::unique_ptr<TextMessage> message(link_.database().find<TextMessage>(id));
    return message ? std::optional(std::move(*message)) : std::nullopt;
}

std::vector<TextMessage> TextMessages::find(const std::vector<std::int64_t>& ids)
{
    if (ids.empty())
        return {};
    return rows<TextMessage>(link_, "text_messages_among", array_of(ids), [](const std::string& bound) {
        return "where id = any(" + as_text(bound) + "::bigint[])";
    });
}

std::optional<TextMessage> TextMessages::called(const std::string& out_id)
{
    return first<TextMessage>(link_, "text_called", out_id,
                              [](const std::string& bound) { return "where out_id =" + as_text(bound); });
}

void TextMessages::save(TextMessage& message) { link_.database().update(message); }

bool TextMessages::is_unreached(const std::string& mobile)
{
    const auto found = first<CountScalar>(link_, "text_messages_unreached", mobile, [](const std::string& bound) {
        return "select count(*) from (" + newest_text_failed("mobile =" + as_text(bound)) + ") failed";
    });
    return found->value > 0;
}

void TextMessages::await_receipt(const TextMessage& message, Instant now, std::chrono::milliseconds later)
{
    if (!Outbox(link_).reopen(OutboxKind::receipt, message.id, now))
        Outbox(link_).add(OutboxKind::receipt, message.id, message.order_number, now, false, later);
}

}
