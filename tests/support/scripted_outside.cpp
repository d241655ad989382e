// The scripted ports: what they do when nothing is scripted.
#include "support/scripted_outside.hpp"

#include <algorithm>

namespace cakey::support {

void Peril::point()
{
    if (left >= 0 && left-- == 0)
        throw Killed{};
}

Instant StoppedClock::now() const
{
    peril_.point();
    return at;
}

int Scripted::times(const std::string& call) const
{
    const auto is_one = [&](const std::string& line) { return line.starts_with(call + ' '); };
    return static_cast<int>(std::ranges::count_if(asked, is_one));
}

void Scripted::next(const std::string& call, Mishap mishap, const std::string& code, int how_often)
{
    script_[call].insert(script_[call].end(), static_cast<std::size_t>(how_often), Turn{mishap, code});
}

void Scripted::always(const std::string& call, Mishap mishap, const std::string& code)
{
    always_.insert_or_assign(call, Turn{mishap, code});
}

void Scripted::well(const std::string& call)
{
    script_.erase(call);
    always_.erase(call);
}

void Scripted::during(const std::string& call, std::function<void()> deed) { during_[call] = std::move(deed); }

void Scripted::on_the_way_back(const std::string& call, std::function<void()> deed) { back_[call] = std::move(deed); }

void Scripted::begin(const std::string& call, const std::string& about)
{
    peril_.point();
    asked.push_back(call + ' ' + about);
    carry_out(during_, call);
}

void Scripted::carry_out(Deeds& deeds, const std::string& call)
{
    if (auto deed = deeds.extract(call))
        deed.mapped()();
}

std::optional<Scripted::Turn> Scripted::take(const std::string& call)
{
    auto& waiting = script_[call];
    if (!waiting.empty()) {
        const auto turn = waiting.front();
        waiting.pop_front();
        return turn;
    }
    const auto usual = always_.find(call);
    return usual == always_.end() ? std::nullopt : std::optional(usual->second);
}

void ScriptedGateway::scan(const std::string& out_trade_no)
{
    auto& account = accounts.at(out_trade_no);
    if (account.status == TradeStatus::not_exist)
        account.status = TradeStatus::wait_buyer_pay;
}

bool ScriptedGateway::pay(const std::string& out_trade_no, Instant at)
{
    scan(out_trade_no);
    auto& account = accounts.at(out_trade_no);
    if (account.status != TradeStatus::wait_buyer_pay)
        return false;
    account.status = TradeStatus::success;
    account.paid_at = at;
    return true;
}

Fen ScriptedGateway::paid() const
{
    Fen sum;
    for (const auto& [number, account] : accounts)
        if (account.paid_at)
            sum += account.total;
    return sum;
}

Fen ScriptedGateway::given_back() const
{
    Fen sum;
    for (const auto& [number, account] : accounts)
        for (const auto& [request, amount] : account.refunds)
            sum += amount;
    return sum;
}

Answer<std::string> ScriptedGateway::precreate(const std::string& out_trade_no, Fen total, const std::string&)
{
    return play<std::string>("precreate", out_trade_no, [&] {
        accounts[out_trade_no].total = total;
        return Answer<std::string>{Heard::done, "https://qr.example/" + out_trade_no, {}, {}};
    });
}

Answer<Trade> ScriptedGateway::query(const std::string& out_trade_no)
{
    return play<Trade>("query", out_trade_no, [&]() -> Answer<Trade> {
        const auto& account = accounts[out_trade_no];
        return {Heard::done,
                {account.status, "t" + out_trade_no, account.total, account.paid_at, account.total - account.by_coupon},
                {},
                {}};
    });
}

Answer<Nothing> ScriptedGateway::close(const std::string& out_trade_no)
{
    return play<Nothing>("close", out_trade_no, [&]() -> Answer<Nothing> {
        auto& account = accounts[out_trade_no];
        if (account.status == TradeStatus::success)
            return {Heard::refused, {}, "ACQ.TRADE_STATUS_ERROR", {}};
        if (account.status == TradeStatus::wait_buyer_pay)
            account.status = TradeStatus::closed;
        return {Heard::done, {}, {}, {}};
    });
}

Answer<Nothing> ScriptedGateway::refund(const RefundOrder& order)
{
    return play<Nothing>("refund", order.out_request_no, [&]() -> Answer<Nothing> {
        const auto [refund,
                    moved] = accounts.at(order.out_trade_no).refunds.emplace(order.out_request_no, order.amount);
        if (refund->second != order.amount)
            return {Heard::refused, {}, "ACQ.DISCORDANT_REPEAT_REQUEST", {}};
        if (!moved || !tells_of_change)
            return {Heard::unknown, {}, "10000", "fund_change is not Y"};
        return {Heard::done, {}, {}, {}};
    });
}

Answer<RefundFate> ScriptedGateway::refunded(const std::string& out_trade_no, const std::string& out_request_no,
                                             Fen amount)
{
    return play<RefundFate>("refunded", out_request_no, [&]() -> Answer<RefundFate> {
        const auto& refunds = accounts.at(out_trade_no).refunds;
        const auto found = refunds.find(out_request_no);
        return {Heard::done,
                found == refunds.end()    ? RefundFate::unheard_of
                : found->second == amount ? RefundFate::moved
                                          : RefundFate::other_amount,
                {},
                {}};
    });
}

Answer<Bill> ScriptedBills::fetch(Date day)
{
    return play<Bill>("fetch", date_text(day), [&]() -> Answer<Bill> {
        const auto found = bills.find(date_text(day));
        if (found == bills.end())
            return {Heard::refused, {}, "BILL_NOT_EXIST", {}};
        return {Heard::done, found->second, {}, {}};
    });
}

Answer<std::string> ScriptedTexts::send(const Text& text)
{
    return play<std::string>("send", text.out_id, [&]() -> Answer<std::string> {
        sent.push_back({text, china_date(clock_.now()), clock_.now()});
        return {Heard::done, "biz", "OK", {}};
    });
}

Answer<TextFate> ScriptedTexts::fate(const std::string& mobile, const std::string& out_id, Date sent_on)
{
    return play<TextFate>("fate", out_id, [&]() -> Answer<TextFate> {
        for (const auto& one : sent)
            if (one.text.mobile == mobile && one.text.out_id == out_id && one.day == sent_on
                && clock_.now() >= one.at + delay)
                return {Heard::done, one.fate, {}, {}};
        return {Heard::done, TextFate::unheard_of, {}, {}};
    });
}

Answer<Nothing> ScriptedMail::send(const Letter& letter)
{
    return play<Nothing>("send", letter.message_id, [&]() -> Answer<Nothing> {
        letters.push_back(letter);
        return {Heard::done, {}, {}, {}};
    });
}

Answer<std::string> ScriptedIssuer::submit(const InvoiceOrder& order)
{
    return play<std::string>("submit", order.number, [&]() -> Answer<std::string> {
        if (!invoices.emplace(order.number, order).second)
            return {Heard::done, {}, "9106", {}};
        return {Heard::done, "serial", "E0000", {}};
    });
}

Answer<IssuedInvoice> ScriptedIssuer::find(const std::string& number)
{
    return play<IssuedInvoice>("find", number, [&]() -> Answer<IssuedInvoice> {
        if (const auto red = red_letters.find(number); red != red_letters.end()) {
            IssuedInvoice undone{fails ? IssuedInvoice::State::failed : IssuedInvoice::State::issued,
                                 "24502000000067087971",
                                 red->second.ordered_at,
                                 {},
                                 {}};
            if (!fails && red_letters_have_files)
                undone.urls[InvoiceFormat::pdf] = "https://issuer/" + number + ".pdf";
            return {Heard::done, undone, {}, {}};
        }
        if (!invoices.contains(number))
            return {Heard::refused, {}, "absent", {}};
        const auto state = fails         ? IssuedInvoice::State::failed
                           : in_progress ? IssuedInvoice::State::in_progress
                                         : IssuedInvoice::State::issued;
        IssuedInvoice invoice{state, invoice_number, invoices.at(number).ordered_at, {}, {}};
        for (const auto format : formats)
            invoice.urls[format] = "https://files.example/a." + std::string(word(format));
        return {Heard::done, invoice, {}, {}};
    });
}

Answer<std::string> ScriptedIssuer::reverse(const RedLetterOrder& order)
{
    return play<std::string>("reverse", order.number, [&]() -> Answer<std::string> {
        if (buyer_has_used_it)
            return {Heard::refused, {}, "E9201", {}};
        if (!red_letters.emplace(order.number, order).second)
            return {Heard::done, {}, "9106", {}};
        return {Heard::done, "serial", "E0000", {}};
    });
}

Answer<Nothing> ScriptedIssuer::ask_confirmation(const RedLetterOrder& order)
{
    return play<Nothing>("ask_confirmation", order.number, [&]() -> Answer<Nothing> {
        red_letters.emplace(order.number, order);
        return {Heard::done, {}, "E0000", {}};
    });
}

Answer<RedConfirmation> ScriptedIssuer::confirmation(const std::string& number)
{
    return play<RedConfirmation>("confirmation", number, [&]() -> Answer<RedConfirmation> {
        if (!red_letters.contains(number))
            return {Heard::refused, {}, "absent", {}};
        const bool issued = buyer == RedConfirmation::State::issued;
        return {Heard::done, {buyer, issued ? "24502000000067087971" : "", {}}, "E0000", {}};
    });
}

Answer<std::string> ScriptedIssuer::fetch(const std::string& url, InvoiceFormat format)
{
    return play<std::string>("fetch", url, [&]() -> Answer<std::string> {
        return {Heard::done, format == InvoiceFormat::pdf ? "%PDF-1.4" : std::string(word(format)), {}, {}};
    });
}

}
