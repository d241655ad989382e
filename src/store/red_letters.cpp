// Red letters: at most one an invoice, each with its outbox item.
#include "store/red_letters.hpp"

#include "mapped-odb.hxx"
#include "store/invoice_row.hpp"
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

std::optional<RedLetter> RedLetters::numbered(const std::string& number)
{
    return first<RedLetter>(link_, "red_letter_numbered", number,
                            [](const std::string& bound) { return "where number =" + as_text(bound); });
}

void RedLetters::keep(RedLetterFiles files) { link_.database().update(files); }

RedLetterFiles RedLetters::files(std::int64_t id)
{
    const std::unique_ptr<RedLetterFiles> files(link_.database().load<RedLetterFiles>(id));
    return std::move(*files);
}

std::vector<RedLetterRow> RedLetters::issued(CompanyId company, Instant from, Instant until, std::int64_t after)
{
    struct Params {
        CompanyId company;
        Instant from, until;
        std::int64_t after;
    };
    return rows<RedLetterRow>(
        link_, "red_letters_issued", Params{company, from, until, after}, [](const Params& bound) {
            return "select r.id, r.red_number, r.issued_at, r.order_number, i.invoice_number, i.info_title,"
                   " i.info_tax_number, i.amount from red_letters r join invoices i on i.id = r.invoice_id"
                   " where i.company_id ="
                   + as_id(bound.company) + "and r.state = 'issued' and r.issued_at >=" + as_instant(bound.from)
                   + "and r.issued_at <" + as_instant(bound.until) + "and r.id >" + as_number(bound.after)
                   + "order by r.id limit " + std::to_string(InvoiceFilter::page_size);
        });
}

void RedLetters::save(RedLetter& letter) { link_.database().update(letter); }

}
