// Text messages, each with its outbox item.
#include "store/text_messages.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/outbox.hpp"

namespace cakey {

namespace {

template <class Whose, class Make>
bool newest_failed(Link& link, const char* name, const Whose& whose, Make is_theirs)
{
    const auto found = first<CountScalar>(link, name, whose, [&](const Whose& bound) {
        return "select count(*) from (select receipt from text_messages where " + is_theirs(bound)
               + "and receipt in ('delivered', 'failed') order by sent_at desc limit 1) newest where receipt = "
                 "'failed'";
    });
    return found->value > 0;
}

}

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
    return newest_failed(link_, "text_messages_unreached", mobile,
                         [](const std::string& bound) { return Query("mobile =" + as_text(bound)); });
}

bool TextMessages::is_unreached(CompanyId company)
{
    return newest_failed(link_, "text_messages_unreached_company", company, [](const CompanyId& bound) {
        return "mobile = (select mobile from companies where id =" + as_id(bound) + ")";
    });
}

void TextMessages::await_receipt(const TextMessage& message, Instant now, std::chrono::milliseconds later)
{
    if (!Outbox(link_).reopen(OutboxKind::receipt, message.id, now))
        Outbox(link_).add(OutboxKind::receipt, message.id, message.order_number, now, false, later);
}

}
