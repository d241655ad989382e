// The outside world as a test wants it: it keeps books of its own, notes what it is asked, and fails as it is told.
#pragma once

#include "domain/outside.hpp"

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace cakey::support {

// What `kill -9` looks like from inside: nobody catches it, so nothing that comes after is done.
struct Killed {};

// Points at which a program may die are numbered from 0. Armed, it dies at one of them.
struct Peril {
    void arm(int at) { left = at; }
    void point();

    int left = -1;
};

class StoppedClock : public Clock {
public:
    StoppedClock(Instant at, Peril& peril) : at(at), peril_(peril) {}
    Instant now() const override;

    Instant at;

private:
    Peril& peril_;
};

enum class Mishap {
    refused,  // it does nothing, and says so
    later,    // busy: it does nothing for now
    deaf,     // it never heard of it, and neither do we
    lost,     // it acts, but its answer is lost
};

// What all scripted ports have in common.
class Scripted {
public:
    explicit Scripted(Peril& peril) : peril_(peril) {}

    std::vector<std::string> asked;            // "query 2026112300000001_1_1"
    int times(const std::string& call) const;  // how often that was asked, about whatever
    void next(const std::string& call, Mishap mishap, const std::string& code = "scripted", int how_often = 1);
    void always(const std::string& call, Mishap mishap, const std::string& code = "scripted");
    void well(const std::string& call);  // no more mishaps
    // Once: while it is being asked, or while its answer is on the way back.
    void during(const std::string& call, std::function<void()> deed);
    void on_the_way_back(const std::string& call, std::function<void()> deed);

protected:
    // Acts by `act`, which gives the answer, unless something is scripted for that call.
    template <class Value>
    Answer<Value> play(const std::string& call, const std::string& about, const std::function<Answer<Value>()>& act)
    {
        begin(call, about);
        const auto turn = take(call);
        if (turn && turn->mishap != Mishap::lost)
            return {turn->mishap == Mishap::refused ? Heard::refused
                    : turn->mishap == Mishap::later ? Heard::later
                                                    : Heard::unknown,
                    {},
                    turn->code,
                    {}};
        auto answer = act();
        peril_.point();
        carry_out(back_, call);
        if (turn)
            return {Heard::unknown, {}, turn->code, {}};
        return answer;
    }

private:
    struct Turn {
        Mishap mishap;
        std::string code;
    };

    using Deeds = std::map<std::string, std::function<void()>>;

    void begin(const std::string& call, const std::string& about);
    static void carry_out(Deeds& deeds, const std::string& call);
    std::optional<Turn> take(const std::string& call);

    Peril& peril_;
    std::map<std::string, std::deque<Turn>> script_;
    std::map<std::string, Turn> always_;
    Deeds during_;
    Deeds back_;
};

// precreate, query, close, refund, refunded.
class ScriptedGateway : public Gateway, public Scripted {
public:
    using Scripted::Scripted;

    struct Account {
        Fen total;
        TradeStatus status = TradeStatus::not_exist;
        std::optional<Instant> paid_at;
        std::map<std::string, Fen> refunds{};  // by out_request_no
        Fen by_coupon{};                       // of the total, and not to be invoiced
    };
    std::map<std::string, Account> accounts;  // by out_trade_no
    bool tells_of_change = true;              // false: fund_change N, although it may have moved

    // The customer's. Paying is refused once it is closed.
    void scan(const std::string& out_trade_no);
    bool pay(const std::string& out_trade_no, Instant at);
    Fen paid() const;
    Fen given_back() const;

    Answer<std::string> precreate(const std::string& out_trade_no, Fen total, const std::string& subject) override;
    Answer<Trade> query(const std::string& out_trade_no) override;
    Answer<Nothing> close(const std::string& out_trade_no) override;
    Answer<Nothing> refund(const RefundOrder& order) override;
    Answer<RefundFate> refunded(const std::string& out_trade_no, const std::string& out_request_no,
                                Fen amount) override;
};

// fetch. There is a bill for the days that have one.
class ScriptedBills : public Bills, public Scripted {
public:
    using Scripted::Scripted;

    std::map<std::string, Bill> bills;  // by the day, "2026-11-22"

    Answer<Bill> fetch(Date day) override;
};

// send, fate. It sends whatever it is asked to, twice if asked twice, and files it under the day.
class ScriptedTexts : public Texts, public Scripted {
public:
    ScriptedTexts(Peril& peril, const Clock& clock) : Scripted(peril), clock_(clock) {}

    struct Sent {
        Text text;
        Date day;
        Instant at;
        TextFate fate = TextFate::delivered;
    };
    std::vector<Sent> sent;
    std::chrono::seconds delay{0};  // until one stands in his list

    Answer<std::string> send(const Text& text) override;
    Answer<TextFate> fate(const std::string& mobile, const std::string& out_id, Date sent_on) override;
    bool is_own_fault(const std::string& code) const override { return code == "account"; }

private:
    const Clock& clock_;
};

class ScriptedMail : public Mail, public Scripted {
public:
    using Scripted::Scripted;

    std::vector<Letter> letters;

    Answer<Nothing> send(const Letter& letter) override;
};

// submit, find, fetch. An invoice is issued as soon as it is submitted, unless `in_progress` says otherwise.
class ScriptedIssuer : public InvoiceIssuer, public Scripted {
public:
    using Scripted::Scripted;

    std::map<std::string, InvoiceOrder> invoices;  // by our number
    bool in_progress = false;
    std::string invoice_number = "24502000000067087970";
    bool fails = false;  // 22: under that number it is over
    std::vector<InvoiceFormat> formats{InvoiceFormat::pdf, InvoiceFormat::ofd, InvoiceFormat::xml};

    Answer<std::string> submit(const InvoiceOrder& order) override;
    Answer<IssuedInvoice> find(const std::string& number) override;
    Answer<std::string> fetch(const std::string& url, InvoiceFormat format) override;

    std::map<std::string, RedLetterOrder> red_letters;  // by our number
    bool red_letters_have_files = true;
    bool buyer_has_used_it = false;                     // refused then: the buyer must confirm
    RedConfirmation::State buyer = RedConfirmation::State::waiting;

    Answer<std::string> reverse(const RedLetterOrder& order) override;
    Answer<Nothing> ask_confirmation(const RedLetterOrder& order) override;
    Answer<RedConfirmation> confirmation(const std::string& number) override;
};

}
