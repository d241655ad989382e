// The ports to the outside world: payment gateway, text messages, mail, invoices, certificate authorities.
// Declared here in the domain's words, implemented in outside/ with the real protocols.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/bill.hpp"
#include "domain/certificate_subject.hpp"
#include "domain/fen.hpp"
#include "domain/invoice_files.hpp"
#include "domain/invoice_kind.hpp"
#include "domain/issuer_token.hpp"
#include "domain/red_reason.hpp"
#include "domain/revocation_reason.hpp"
#include "domain/text_purpose.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cakey {

// What is known after a call.
enum class Heard {
    done,     // answered: it did, or knows, what was asked
    refused,  // answered: it did not, and asking again as it is will not help; `code` says why
    later,    // answered: it did nothing for now (busy, rate limit); ask again as it is
    unknown,  // no answer that can be trusted: it may have acted; only a question can tell
};

// An answer: `value` only when heard == done. `code` is the other side's own word for the outcome
// (Alipay's sub_code, Aliyun's Code, ...), `text` its sentence for the log; neither holds personal data.
template <class Value>
struct Answer {
    Heard heard = Heard::unknown;
    Value value{};
    std::string code;
    std::string text;
};

struct Nothing {};

// Alipay (protocols: alipay.trade.precreate, query, close, refund, fastpay.refund.query).
enum class TradeStatus { not_exist, wait_buyer_pay, success, finished, closed };

struct Trade {
    TradeStatus status = TradeStatus::not_exist;  // not_exist: nobody has scanned the code yet
    std::string trade_no;
    Fen total;
    std::optional<Instant> paid_at;  // send_pay_date
    std::optional<Fen> invoice_amount{};  // what may be invoiced: without what the platform's coupons paid
};

struct RefundOrder {
    std::string out_trade_no;
    std::string out_request_no;  // the same on each try: it is refunded once only
    Fen amount;
    std::string reason;  // shown to the payer
};

enum class RefundFate {
    unheard_of,    // no money moved under that out_request_no, as far as the gateway knows now
    moved,         // REFUND_SUCCESS, of the amount asked for
    other_amount,  // REFUND_SUCCESS of another amount: for the desk
};

class Gateway {
public:
    virtual ~Gateway() = default;

    // A QR code's text for an amount. Asking twice with the same number and data is harmless.
    virtual Answer<std::string> precreate(const std::string& out_trade_no, Fen total, const std::string& subject) = 0;
    // Heard::done also for a trade that does not exist (yet): see Trade::status.
    virtual Answer<Trade> query(const std::string& out_trade_no) = 0;
    // Heard::done when it is closed now or never existed; refused when its state forbids it: query then.
    virtual Answer<Nothing> close(const std::string& out_trade_no) = 0;
    // Heard::done only when the money is known to have moved (fund_change=Y); unknown: ask refunded().
    virtual Answer<Nothing> refund(const RefundOrder& order) = 0;
    virtual Answer<RefundFate> refunded(const std::string& out_trade_no, const std::string& out_request_no,
                                        Fen amount) = 0;
};

// The gateway's bills, a day's each (alipay.data.dataservice.bill.downloadurl.query).
class Bills {
public:
    virtual ~Bills() = default;

    // A day in China that is over. Heard::done also for one on which nothing moved; refused when there is none (yet), by
    // the gateway's own word.
    virtual Answer<Bill> fetch(Date day) = 0;
};

// A notification whose signature was right and which is for our app and seller.
struct Notice {
    std::string notify_id;
    std::string out_trade_no;
    std::string trade_no;
    TradeStatus status = TradeStatus::not_exist;
    Fen total;
    std::optional<Instant> paid_at;  // gmt_payment
    std::optional<Fen> invoice_amount{};  // as a Trade's
    bool about_refund = false;       // a refund's notice (refund_fee, gmt_refund): not a payment

    bool says_paid() const
    {
        return !about_refund && (status == TradeStatus::success || status == TradeStatus::finished);
    }
};

// Why a notification is not taken in. Each is an event of the log.
enum class NoticeFlaw {
    not_genuine,          // the signature is not Alipay's
    unknown_certificate,  // it names a certificate of Alipay's that we do not have (yet)
    other_app,
    other_seller,
    unreadable,  // genuine, and ours, but without an amount that can be read
};

template <>
inline constexpr auto words<NoticeFlaw> = WordTable<NoticeFlaw, 5>{{
    {NoticeFlaw::not_genuine, "notice_not_genuine"},
    {NoticeFlaw::unknown_certificate, "notice_under_unknown_certificate"},
    {NoticeFlaw::other_app, "notice_for_other_app"},
    {NoticeFlaw::other_seller, "notice_for_other_seller"},
    {NoticeFlaw::unreadable, "notice_unreadable"},
}};

class Notices {
public:
    virtual ~Notices() = default;

    // The decoded form fields of a notification.
    virtual std::variant<Notice, NoticeFlaw> verify(
        const std::vector<std::pair<std::string, std::string>>& fields) const = 0;
};

// Where Alipay's certificates can be kept that were fetched when an answer named them, for longer than the program lives
// and for the web program, which asks nobody. Without one they are fetched anew. Safe to use from several threads.
class CertificateStore {
public:
    virtual ~CertificateStore() = default;
    virtual std::optional<std::string> load(const std::string& number) = 0;  // PEM
    virtual void save(const std::string& number, const std::string& pem) = 0;
};

// Text messages.
struct Text {
    std::string mobile;  // 11 digits
    TextPurpose purpose = TextPurpose::registration_code;
    std::map<std::string, std::string> variables;
    std::string out_id;  // ours; what its fate is asked by
};

enum class TextFate {
    unheard_of,
    untold,  // not delivered or failed yet, or unheard of: this provider does not tell them apart
    waiting,
    delivered,
    failed,
};

class Texts {
public:
    virtual ~Texts() = default;

    // Not idempotent: after Heard::unknown ask fate() before sending again.
    virtual Answer<std::string> send(const Text& text) = 0;  // the provider's BizId
    virtual Answer<TextFate> fate(const std::string& mobile, const std::string& out_id, Date sent_on) = 0;
    // Whether what it refused with that code failed for its account or service, and not for the message.
    virtual bool is_own_fault(const std::string& code) const = 0;
};

// Mail.
struct Attachment {
    std::string name;
    std::string type;  // "application/pdf"
    std::string content;
};

struct Letter {
    std::string to;
    std::string subject;
    std::string text;
    std::vector<Attachment> attachments;
    std::string message_id;  // without angle brackets and host part; the same on each try
    std::string html{};      // the text for who sees HTML; may be empty
};

class Mail {
public:
    virtual ~Mail() = default;
    // Heard::later with code "sign_in": our password is refused, and so is every letter until somebody mends it.
    virtual Answer<Nothing> send(const Letter& letter) = 0;
};

// A letter that did not arrive, as a mail system says.
struct Bounce {
    std::string message_id{};  // as its Letter's
    std::string address{};
    std::string status{};  // "5.1.1"; may be empty
};

class Bounces {
public:
    virtual ~Bounces() = default;
    // Those that came back since the last time; more may be waiting. Each is told once.
    virtual Answer<std::vector<Bounce>> fetch() = 0;
};

// Electronic invoices (数电票).
struct InvoiceLine {
    std::string name;      // 项目名称
    std::string tax_code;  // 19 digits
    std::int64_t quantity = 1;
    Fen gross;  // price and tax together, of the whole line
    int tax_percent = 6;
};

struct InvoiceOrder {
    std::string number;  // ours, the same on each try: one invoice only
    InvoiceKind kind = InvoiceKind::ordinary;
    std::string title;
    std::string tax_number;
    std::string address_and_phone;
    std::string bank_and_account;
    std::string mobile;
    std::string email;
    std::string remark;
    Instant ordered_at;
    std::vector<InvoiceLine> lines;
};

struct IssuedInvoice {
    enum class State { in_progress, issued, failed } state = State::in_progress;
    std::string number;  // 20 digits
    Instant issued_at;
    std::map<InvoiceFormat, std::string> urls;  // of those formats that there are (yet)
    std::string failure;
};

// A red-letter invoice that undoes all of an issued, blue one.
struct RedLetterOrder {
    std::string number;  // ours, the same on each try: one red letter only
    std::string blue_number;
    std::string blue_serial;
    std::string buyer;
    std::string buyer_tax_number;
    InvoiceKind kind = InvoiceKind::ordinary;
    RedReason reason = RedReason::service_ended;
    Instant ordered_at;
};

struct RedConfirmation {
    enum class State { waiting, issued, denied, lapsed } state = State::waiting;
    std::string red_number{};  // 20 digits, of an issued one
    Instant issued_at{};
};

class InvoiceIssuer {
public:
    virtual ~InvoiceIssuer() = default;

    // The issuer's serial number. Accepted is not issued: ask find(). A repeated number answers done, too.
    virtual Answer<std::string> submit(const InvoiceOrder& order) = 0;
    virtual Answer<IssuedInvoice> find(const std::string& number) = 0;
    // Has it undone by the seller alone: the issuer's serial number; ask find(). Refused when the buyer has used it, and
    // then ask_confirmation() of him: the red letter comes by itself once he has given it. Both as submit() for a
    // number that was used before.
    virtual Answer<std::string> reverse(const RedLetterOrder& order) = 0;
    virtual Answer<Nothing> ask_confirmation(const RedLetterOrder& order) = 0;
    virtual Answer<RedConfirmation> confirmation(const std::string& number) = 0;
    // The bytes of a file in that format.
    virtual Answer<std::string> fetch(const std::string& url, InvoiceFormat format) = 0;
};

// Certificates.
struct CertificateIntent {
    std::string transaction_id{};  // ours, the same on each try: one certificate only
    std::string public_key{};      // SubjectPublicKeyInfo, DER
    CertificateSubject subject{};
    // What is to be signed, DER, and by which of our keys, where we decide on it; empty: the authority does.
    std::string content{};
    std::int64_t ca_key_id = 0;
    std::string request{};  // PKCS#10, as it came
    // Whether a certificate, DER, is what was asked for: one that is not is taken from no authority.
    std::function<bool(const std::string& certificate)> accepts{};
};

// Our own authority, or another one. Where a person goes there with the request and comes back with the certificate, the
// desk says what it answered: deeds/certificates.hpp. Heard::later: it waits, for somebody there or for its turn.
class CertificateAuthority {
public:
    virtual ~CertificateAuthority() = default;

    // The certificate, DER: nothing is believed of it that Certificate::flaw has not looked at. After Heard::unknown it
    // counts as issued; look() before asking again.
    virtual Answer<std::string> issue(const CertificateIntent& intent) = 0;
    // What became of one that was asked for under that transaction. Heard::refused: nothing, and nothing will.
    virtual Answer<std::string> look(const CertificateIntent& intent) = 0;
    // The certificate, DER. Heard::done also for one that is revoked already.
    virtual Answer<Nothing> revoke(const std::string& certificate, RevocationReason reason) = 0;
};

// Where an issuer's access token is kept over restarts: it may be fetched 50 times in 30 days only.
class TokenStore {
public:
    virtual ~TokenStore() = default;
    virtual std::optional<IssuerToken> load(const std::string& issuer) = 0;
    virtual void save(const IssuerToken& token) = 0;
};

}
