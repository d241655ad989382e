// An order and its rules. Each rule is one row of order_state.hpp; nothing else assigns a state.
#pragma once

#include "base/clock.hpp"
#include "domain/application.hpp"
#include "domain/check_list.hpp"
#include "domain/claim.hpp"
#include "domain/company.hpp"
#include "domain/correction.hpp"
#include "domain/courier.hpp"
#include "domain/fen.hpp"
#include "domain/holder_proof.hpp"
#include "domain/order_state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class DomainError;

// Who the order is for: a snapshot of the company, taken when it is submitted.
struct Applicant {
    std::string name;
    std::string credit_code;
    CompanyProfile profile;
};

// Who an order is for, as it was when it was submitted, or of a draft as it is now.
struct Submitter {
    Applicant applicant;
    InvoiceInfo invoice_info;
    std::string mobile;  // where its text messages go

    bool complete() const { return applicant.profile.complete() && invoice_info.complete(); }
};

struct Submission {
    Submitter by;
    std::optional<Fen> price;   // by the price list in force; nothing when that has no such goods
    std::optional<Fen> agreed;  // the total that the company has seen
    bool accepted = true;       // by the platform: it has use for this business type
};

// Why a draft cannot be submitted.
enum class Obstacle {
    incomplete,          // fields or papers are missing: Order::missing()
    company_incomplete,  // 「基本信息」 or 「发票信息」 is
    not_accepted,        // the platform has no use for this business type
    priceless,           // nothing in the price list fits
    price_changed,       // the total is not the one agreed to
};

// One step of an order's life, as history tells it.
struct OrderChange {
    OrderState from;
    OrderState to;
    OrderEvent event;
    Party by;
    std::optional<StaffId> staff;
    Instant at;
    std::string reason;
    Follow follow;
    std::vector<PaperFault> faults;  // what of the papers it is for
    std::optional<Instant> due_at;   // when the order was to be decided
};

// Of one company, never submitted or withdrawn: each may have 15 MiB of papers.
inline constexpr int most_drafts = 50;

class Order {
public:
    static constexpr std::chrono::hours payment_time{24};

    // `form_digest`: of the form that it is made from, if any. A company's form makes one order, however often it is sent.
    Order(std::string number, CompanyId company, Application application, Instant now, std::string form_digest = {});

    std::int64_t id() const { return id_; }
    std::int64_t version() const { return version_; }
    const std::string& number() const { return number_; }
    CompanyId company_id() const { return company_id_; }
    const std::string& form_digest() const { return form_digest_; }
    OrderState state() const { return state_; }
    const Application& application() const { return application_; }
    const Applicant& applicant() const { return applicant_; }
    const InvoiceInfo& invoice_info() const { return invoice_info_; }
    const std::string& mobile() const { return mobile_; }  // where its text messages go
    Fen total() const { return total_; }
    int submission() const { return submission_; }  // 0: never submitted
    Instant created_at() const { return created_at_; }
    Instant state_since() const { return state_since_; }
    std::optional<Instant> submitted_at() const { return submitted_at_; }
    std::optional<Instant> pay_by() const { return pay_by_; }  // set while it awaits payment
    const Claim& claimed() const { return claim_; }
    std::optional<StaffId> claimed_by() const { return claim_.by(); }
    const std::string& refusal_reason() const { return refusal_reason_; }  // until it is submitted again
    const Correction& correction() const { return correction_; }           // until it is decided; empty: not returned
    const std::string& reversal_reason() const { return reversal_reason_; }
    bool reversed() const { return !reversal_reason_.empty(); }
    const HolderProof& holder_proof() const { return holder_proof_; }
    std::optional<Instant> papers_gone_at() const { return papers_gone_at_; }
    std::optional<Instant> people_gone_at() const { return people_gone_at_; }
    // To be decided until then: by its business type, or as was promised.
    std::optional<Instant> due_at() const { return due_at_; }
    std::optional<Courier> courier() const { return courier_; }
    const std::string& courier_number() const { return courier_number_; }
    // The states that it passes from draft to its end, the present one among them.
    std::vector<OrderState> way() const;
    bool goes_by_courier() const;  // something is sent
    bool is_downloaded() const;    // its company makes the keys, and nothing is sent
    int certificates() const;      // that it leads to; 0 where nothing is delivered
    // Whether they are made now: at the desk before the parcel goes, at the outlet before it hands them over, by the
    // company before it has downloaded them.
    bool is_being_made() const;
    // Steps taken since it was loaded: Orders::save writes them down.
    const std::vector<OrderChange>& changes() const { return changes_; }

    // The company's.
    void edit(Application application, Instant now);
    // The company signed in with the certificate that the draft is to renew: no papers are asked for, until the draft
    // is edited or refused. Fault::incomplete for any other certificate or business.
    void prove(std::int64_t certificate, std::string_view serial, Instant signed_in_at);
    void forget_proof() { holder_proof_ = {}; }
    // What submitting needs and what is missing: fields, and papers that are not among `papers`.
    OrderFields missing(const std::vector<Paper>& papers) const;
    // Fault::wrong_state for what is no draft.
    std::optional<Obstacle> obstacle(const Submission& submission, const std::vector<Paper>& papers) const;
    // Fault::incomplete or Fault::price_changed when there is an obstacle.
    void submit(Submission submission, const std::vector<Paper>& papers, Instant now);
    void withdraw(Instant now);
    void cancel(Instant now);
    void receive(Instant now);
    void download(Instant now);  // all of its certificates are
    // Takes the named fields from `typed` and nothing else, so the total stays. Fault::incomplete when one of them is
    // empty that must not be. Whoever returned the order has it again.
    void correct(const Application& typed, Instant now);
    bool may_be_deleted() const { return state_ == OrderState::draft && submission_ == 0; }

    // The gateway's: the submission's payment is confirmed. `paid_at` is the gateway's time of it, if known.
    void confirm_payment(Instant now, std::optional<Instant> paid_at = {});
    // When it is to be decided, where its business type has no bound of its own. Nothing for what does not await review.
    void promise(Instant until);

    // The desk's: domain/claim.hpp. Fault::wrong_state for what does not await review.
    void claim(StaffId staff, Instant now);
    void release(StaffId staff);
    void take_over(StaffId staff, std::chrono::minutes rest, Instant now);
    void hand_on(StaffId from, StaffId to, Instant now);
    void hold(StaffId staff, std::string reason, Instant until, Instant now);
    void resume(StaffId staff, Instant now);
    void approve(StaffId staff, Instant now);  // all but what goes by courier
    void dispatch(StaffId staff, Courier courier, std::string courier_number, Instant now);  // courier
    void refuse(StaffId staff, std::string reason, Instant now, std::vector<PaperFault> faults = {});
    // To be corrected; the payment and the claim are kept. Fault::incomplete without a field, with one that such an
    // order cannot be returned for, or without words.
    void return_for(StaffId staff, Correction correction, Instant now, std::vector<PaperFault> faults = {});
    void hand_over(StaffId staff, Instant now);
    // The outlet cannot hand it over: it is reviewed anew, by whoever claims it, with the payment kept.
    void return_to_centre(StaffId staff, std::string reason, Instant now);
    // By the second of two administrators: domain/reversal.hpp.
    void reverse(StaffId staff, std::string reason, Instant now);

    // The clock's.
    void expire(Instant now);
    void presume_received(Instant now);
    void lapse(int days, Instant now);  // not corrected within so many: refused
    // Its papers are deleted: the handler's ID number goes with them. Fault::wrong_state when it has not ended.
    void forget_papers(Instant now);
    // And whom it names: its company's account was deleted. What was ordered, and for which company, stays.
    // Fault::wrong_state while its papers are there.
    void forget_people(Instant now);

    // Whether the table has a row for it in the present state.
    bool allows(OrderEvent event, Party by) const { return transition(state_, event, by) != nullptr; }
    // Fault::wrong_state unless it does.
    void require(OrderEvent event, Party by) const;
    // Whether the outlet hands it over, or did: approved, to be picked up there.
    bool is_for(OutletId outlet) const;

private:
    friend class odb::access;
    Order() = default;

    void pass(OrderEvent event, Party by, Instant now, std::optional<StaffId> staff = {}, std::string reason = {});
    DomainError wrong_state() const;
    void require_in_review() const;
    void require_claim(StaffId staff) const;

    std::int64_t id_ = 0;
    std::int64_t version_ = 0;
    std::string number_;
    CompanyId company_id_;
    std::string form_digest_;
    OrderState state_ = OrderState::draft;
    Application application_;
    Applicant applicant_;
    InvoiceInfo invoice_info_;
    std::string mobile_;
    Fen total_;
    int submission_ = 0;
    Instant created_at_;
    Instant state_since_;
    std::optional<Instant> submitted_at_;
    std::optional<Instant> pay_by_;
    Claim claim_;
    std::string refusal_reason_;
    Correction correction_;
    std::string reversal_reason_;
    std::optional<Instant> due_at_;
    HolderProof holder_proof_;
    std::optional<Instant> papers_gone_at_;
    std::optional<Instant> people_gone_at_;
    std::optional<Courier> courier_;
    std::string courier_number_;
    std::vector<OrderChange> changes_;
};

}
