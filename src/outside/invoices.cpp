// Submitting, finding and fetching invoices.
#include "outside/invoices.hpp"

#include "domain/text.hpp"
#include "outside/invoice_request.hpp"
#include "outside/json.hpp"
#include "outside/nuonuo_call.hpp"
#include "outside/red_letters.hpp"
#include "outside/wording.hpp"

namespace cakey::outside {

namespace {

using State = IssuedInvoice::State;

constexpr auto number_known_already = "9106";
constexpr std::size_t number_digits = 20;
constexpr std::size_t most_file_bytes = 5 << 20;

// queryInvoiceResult's numbers (the callback's are others). 24: issued, only its seal failed; it has a number and
// must not be issued again. 31: it is being voided. 3: voided.
std::optional<State> state_of(const std::string& status)
{
    if (status == "2" || status == "24")
        return State::issued;
    if (status == "20" || status == "21" || status == "31")
        return State::in_progress;
    if (status == "22" || status == "3")
        return State::failed;
    return std::nullopt;
}

// Old answers misspell the number's name. invoiceNo is that of an invoice on paper, with 8 digits, or the same 20.
std::string number_in(const Json& invoice)
{
    for (const auto* name : {"allElectronicInvoiceNumber", "allElectronicInvoiceNumbe", "invoiceNo"})
        if (auto number = invoice.text_at(name); number.size() == number_digits && all_digits(number))
            return number;
    return {};
}

std::map<InvoiceFormat, std::string> urls_in(const Json& invoice)
{
    std::map<InvoiceFormat, std::string> urls;
    for (const auto& [format, name] : words<InvoiceFormat>)
        if (auto url = invoice.text_at(std::string(name) + "Url"); !url.empty())
            urls.emplace(format, std::move(url));
    return urls;
}

// Whether it looks like one: a page that asks to sign in is none. An OFD is a zip archive whose first part is OFD.xml, and
// names stand in an archive as they are.
bool is_in(InvoiceFormat format, std::string_view bytes)
{
    switch (format) {
    case InvoiceFormat::pdf:
        return bytes.starts_with("%PDF-");
    case InvoiceFormat::ofd:
        return bytes.starts_with("PK\x03\x04") && bytes.find("OFD.xml") != std::string_view::npos;
    case InvoiceFormat::xml:
        break;
    }
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (bytes.starts_with(byte_order_mark))
        bytes.remove_prefix(byte_order_mark.size());
    return bytes.starts_with("<?xml") && bytes.find("<html") == std::string_view::npos;
}

std::optional<Json> invoice_of(const Json& result, const std::string& number)
{
    for (const auto& invoice : result.items())
        if (invoice.text_at("orderNo") == number)
            return invoice;
    return std::nullopt;
}
}

NuonuoInvoices::NuonuoInvoices(const NuonuoSettings& settings, TokenStore& tokens, const Clock& clock)
    : settings_(settings),
      call_(std::make_unique<NuonuoCall>(settings, tokens, clock)),
      files_({.ca_file = settings.ca_file,
              .connect_timeout = settings.connect_timeout,
              .total_timeout = settings.total_timeout,
              .most_bytes = most_file_bytes})
{
}

NuonuoInvoices::~NuonuoInvoices() = default;

Answer<std::string> NuonuoInvoices::submit(const InvoiceOrder& order)
{
    const auto reply = call_->ask("nuonuo.OpeMplatform.requestBillingNew", billing_request(order, settings_));
    if (reply.code == number_known_already)
        return {Heard::done, {}, reply.code, reply.text};
    const auto serial = reply.content.text_at("invoiceSerialNum");
    if (reply.heard == Heard::done && serial.empty())
        return {Heard::unknown, {}, reply.code, "no serial number: " + reply.text};
    return {reply.heard, serial, reply.code, reply.text};
}

Answer<IssuedInvoice> NuonuoInvoices::find(const std::string& number)
{
    const auto reply = call_->ask("nuonuo.OpeMplatform.queryInvoiceResult",
                                  Json{{"orderNos", std::vector<Json>{number}}, {"isOfferInvoiceDetail", "0"}}.dump());
    if (reply.heard != Heard::done)
        return {reply.heard, {}, reply.code, reply.text};
    const auto found = invoice_of(reply.content, number);
    if (!found)
        return {Heard::refused, {}, "absent", "the answer does not speak of this number"};

    const auto status = found->text_at("status");
    const auto state = state_of(status);
    IssuedInvoice invoice{.state = state.value_or(State::in_progress),
                          .number = number_in(*found),
                          .issued_at = unix_instant(found->text_at("invoiceTime")).value_or(Instant()),
                          .urls = urls_in(*found),
                          .failure = {}};
    if (!state || (*state == State::issued && invoice.number.empty()))
        return {Heard::unknown, {}, status, "a status or an invoice number that cannot be read"};
    if (status != "2" && *state != State::in_progress)
        invoice.failure = for_log(found->text_at("statusMsg") + ": " + found->text_at("failCause"));
    return {Heard::done, invoice, status, reply.text};
}

Answer<std::string> NuonuoInvoices::reverse(const RedLetterOrder& order)
{
    const auto reply = call_->ask("nuonuo.OpeMplatform.fastInvoiceRed", fast_red_request(order, settings_));
    if (reply.code == number_known_already)
        return {Heard::done, {}, reply.code, reply.text};
    return {reply.heard, reply.content.text_at("invoiceSerialNum"), reply.code, reply.text};
}

Answer<Nothing> NuonuoInvoices::ask_confirmation(const RedLetterOrder& order)
{
    const auto reply = call_->ask("nuonuo.OpeMplatform.saveInvoiceRedConfirm", red_confirm_request(order, settings_));
    return {reply.code == number_known_already ? Heard::done : reply.heard, {}, reply.code, reply.text};
}

Answer<RedConfirmation> NuonuoInvoices::confirmation(const std::string& number)
{
    const auto reply = call_->ask("nuonuo.OpeMplatform.queryInvoiceRedConfirm", red_confirm_query(number));
    if (reply.heard != Heard::done)
        return {reply.heard, {}, reply.code, reply.text};
    for (const auto& confirmation : reply.content.at("list").items())
        if (confirmation.text_at("billId") == number)
            return red_confirmation_in(confirmation);
    return {Heard::refused, {}, "absent", "the answer does not speak of this number"};
}

Answer<std::string> NuonuoInvoices::fetch(const std::string& url, InvoiceFormat format)
{
    const auto host = https_host(url);
    if (host.empty() || !may_fetch_from(host))
        return {Heard::refused, {}, "host", "the invoice's file lies at a host that is not the issuer's"};

    auto answer = files_.get(url);
    if (answer.too_long)
        return {Heard::refused, {}, "size", "the invoice's file is longer than 5 MiB"};
    if (!answer.heard)
        return {Heard::later, {}, {}, answer.failure};
    if (answer.status != 200)
        return {answer.status >= 500 || answer.status == 429 ? Heard::later : Heard::refused,
                {},
                std::to_string(answer.status),
                "HTTP " + std::to_string(answer.status)};
    if (!is_in(format, answer.body))
        return {Heard::refused,
                {},
                "not_" + std::string(word(format)),
                "the invoice's file is no " + std::string(label(format))};
    return {Heard::done, std::move(answer.body), {}, {}};
}

bool NuonuoInvoices::may_fetch_from(const std::string& host) const
{
    if (is_under(host, https_host(settings_.endpoint)))
        return true;
    for (const auto& allowed : settings_.file_hosts)
        if (is_under(host, allowed))
            return true;
    return false;
}

}
