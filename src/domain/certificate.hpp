// A certificate that an order leads to, from its request to its end. Each step is a row of certificate_state.hpp;
// nothing else assigns a state.
#pragma once

#include "base/clock.hpp"
#include "domain/certificate_state.hpp"
#include "domain/certificate_subject.hpp"
#include "domain/ids.hpp"
#include "domain/order.hpp"
#include "domain/staff.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cakey {

// Who makes certificates.
enum class CertificateDriver {
    by_hand,   // another system: a person takes the request there, and brings the certificate
    embedded,  // ourselves
    cmp,       // another system, asked by program
};

template <>
inline constexpr auto words<CertificateDriver> = WordTable<CertificateDriver, 3>{{
    {CertificateDriver::by_hand, "by_hand"},
    {CertificateDriver::embedded, "embedded"},
    {CertificateDriver::cmp, "cmp"},
}};

// What an authority made.
struct IssuedCertificate {
    std::string content;  // DER
    std::string issuer;   // RFC 4514
    std::string serial;   // large hex digits
    std::string subject;  // RFC 4514
    std::string key_hash;
    Instant not_before;
    Instant not_after;
};

// Why it is not what was asked for.
enum class CertificateFlaw { other_key, other_subject, not_yet, ended, too_long, known };

template <>
inline constexpr auto words<CertificateFlaw> = WordTable<CertificateFlaw, 6>{{
    {CertificateFlaw::other_key, "other_key"},
    {CertificateFlaw::other_subject, "other_subject"},
    {CertificateFlaw::not_yet, "not_yet"},
    {CertificateFlaw::ended, "ended"},
    {CertificateFlaw::too_long, "too_long"},
    {CertificateFlaw::known, "known"},
}};

template <>
inline constexpr auto labels<CertificateFlaw> = WordTable<CertificateFlaw, 6>{{
    {CertificateFlaw::other_key, "证书的公钥与制证请求不一致，请核对是否选错了文件。"},
    {CertificateFlaw::other_subject, "证书的名称或统一社会信用代码与订单不一致，不能使用，请重新签发。"},
    {CertificateFlaw::not_yet, "证书还没有生效，请核对签发系统的时间。"},
    {CertificateFlaw::ended, "证书已经到期，请重新签发。"},
    {CertificateFlaw::too_long, "证书的有效期超过了订单办理的年限，请重新签发。"},
    {CertificateFlaw::known, "这个颁发者的这个序列号已经登记过，不能再登记。"},
}};

// One step, as history tells it.
struct CertificateChange {
    CertificateState from;
    CertificateState to;
    CertificateEvent event;
    Party by;
    std::optional<StaffId> staff;
    Instant at;
    std::string reason;
};

class Certificate {
public:
    // The authority's clock may be ahead of ours.
    static constexpr std::chrono::hours clock_leeway{24};
    // Authorities round up, to a day's end or to a month's.
    static constexpr std::chrono::days term_leeway{31};
    static constexpr std::size_t longest_reason = 200;  // characters

    // What an order's line is to get.
    struct Wish {
        int line = 1;  // of the order's certificates, counted from 1
        std::int64_t key_id = 0;
        std::string request;         // PKCS#10, as it came
        std::string transaction_id;  // ours, the same on each try
        CertificateDriver driver = CertificateDriver::by_hand;
        bool four_eyes = true;  // to be released by somebody else
        std::optional<std::int64_t> predecessor = {};
    };

    // Without `by`: the company asks for it itself, with a key that it made. Fault::incomplete for a line that the order
    // does not have.
    Certificate(const Order& order, Wish wish, const std::optional<Member>& by, Instant now);

    std::int64_t id() const { return id_; }
    std::int64_t version() const { return version_; }
    CompanyId company_id() const { return company_id_; }
    std::int64_t order_id() const { return order_id_; }
    int submission() const { return submission_; }
    int line() const { return line_; }
    std::int64_t key_id() const { return key_id_; }
    const std::string& request() const { return request_; }
    const std::string& transaction_id() const { return transaction_id_; }
    CertificateDriver driver() const { return driver_; }
    const CertificateSubject& subject() const { return subject_; }
    int years() const { return years_; }  // 0: to its predecessor's end
    bool four_eyes() const { return four_eyes_; }
    std::optional<std::int64_t> predecessor() const { return predecessor_; }
    CertificateState state() const { return state_; }
    Instant state_since() const { return state_since_; }
    std::optional<StaffId> requested_by() const { return requested_by_; }
    Instant requested_at() const { return requested_at_; }
    std::optional<StaffId> released_by() const { return released_by_; }
    // Of one that was issued, as the next.
    const std::string& content() const { return content_; }  // DER
    const std::string& issuer() const { return issuer_; }
    const std::string& serial() const { return serial_; }
    std::optional<Instant> issued_at() const { return issued_at_; }
    Instant not_before() const { return not_before_.value_or(Instant()); }
    Instant not_after() const { return not_after_.value_or(Instant()); }
    const std::string& failure() const { return failure_; }  // why there is none
    // Steps taken since it was loaded: Certificates::save writes them down.
    const std::vector<CertificateChange>& changes() const { return changes_; }

    bool is_issued() const { return issued_at_.has_value(); }
    bool allows(CertificateEvent event) const { return transition(state_, event) != nullptr; }
    void require(CertificateEvent event) const;  // Fault::wrong_state
    bool may_release(StaffId staff) const;

    // Fault::forbidden when it takes two, for who asked.
    void release(const Member& by, Instant now);
    void release_itself(Instant now);              // the company asked for it, and its order's approval is enough
    void ask(Instant now, std::string what = {});  // of its authority; `what` stands in its history
    // Since when its years count: a renewal goes on where its predecessor ends; without a term of its own (years of 0) it
    // ends where that one does. Nothing: that one's end is not known.
    static std::optional<Instant> term_begins(int years, std::optional<Instant> predecessor_ends, Instant now);
    // Whether a person at the desk says what its authority made of it.
    bool is_answered_at_desk() const
    {
        return driver_ == CertificateDriver::by_hand || state_ == CertificateState::unknown;
    }
    // Why it is not what was asked for. `predecessor_ends`: nothing where there is none, or its end is not known.
    std::optional<CertificateFlaw> flaw(const IssuedCertificate& made, std::string_view key_hash,
                                        std::optional<Instant> predecessor_ends, Instant now) const;
    // Without `by`, here and below: the authority itself answered.
    void issue(IssuedCertificate made, const std::optional<Member>& by, Instant now);
    void refuse(std::string why, const std::optional<Member>& by, Instant now);
    void lose(std::string why, Instant now);
    void write(const Member& by, Instant now);
    void download(Instant now);  // by its company, with the key in one file
    void give_up(Instant now);   // likewise, before its authority was asked: it makes another key
    void abandon(std::string why, const std::optional<Member>& by, Instant now);
    void revoke(std::string why, const std::optional<Member>& by, Instant now);
    void expire(Instant now);  // Fault::wrong_state before its end

private:
    friend class odb::access;
    Certificate() = default;

    void pass(CertificateEvent event, const std::optional<Member>& by, Instant now, std::string reason = {});
    void pass(CertificateEvent event, Party party, std::optional<StaffId> staff, Instant now, std::string reason);

    std::int64_t id_ = 0;
    std::int64_t version_ = 0;
    CompanyId company_id_;
    std::int64_t order_id_ = 0;
    int submission_ = 0;
    int line_ = 0;
    std::int64_t key_id_ = 0;
    std::string request_;
    std::string transaction_id_;
    CertificateDriver driver_ = CertificateDriver::by_hand;
    CertificateSubject subject_;
    int years_ = 0;
    bool four_eyes_ = true;
    std::optional<std::int64_t> predecessor_;
    std::optional<StaffId> requested_by_;  // nothing: its company
    Instant requested_at_;
    CertificateState state_ = CertificateState::requested;
    Instant state_since_;
    std::optional<StaffId> released_by_;
    std::optional<Instant> released_at_;
    std::string content_;
    std::string issuer_;
    std::string serial_;
    std::optional<Instant> not_before_;
    std::optional<Instant> not_after_;
    std::optional<Instant> issued_at_;
    std::string failure_;
    std::vector<CertificateChange> changes_;
};

}
