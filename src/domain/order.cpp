// The rules of an order's life.
#include "domain/order.hpp"

#include "domain/fault.hpp"

#include <algorithm>
#include <utility>

namespace cakey {

namespace {

std::optional<Instant> due(const Application& application, Instant since)
{
    const auto& rule = business_rule(application.business_type);
    return rule.due.count() > 0 ? std::optional(since + rule.due) : std::nullopt;
}

}

Order::Order(std::string number, CompanyId company, Application application, Instant now, std::string form_digest)
    : number_(std::move(number)),
      company_id_(company),
      form_digest_(std::move(form_digest)),
      application_(std::move(application)),
      created_at_(now),
      state_since_(now)
{
    changes_.push_back({state_, state_, OrderEvent::saved, Party::company, {}, now, {}, {}, {}, {}});
}

std::vector<OrderState> Order::way() const
{
    using enum OrderState;
    if (state_ == closed && !reversed())
        return {draft, closed};
    std::vector<OrderState> states{draft};
    const bool free = submission_ > 0 && state_ != draft && total_ == Fen();
    if (!free)
        states.push_back(awaiting_payment);
    states.push_back(awaiting_review);
    if (state_ == awaiting_correction)
        states.push_back(awaiting_correction);

    if (business_rule(application_.business_type).delivered) {
        if (application_.delivery == Delivery::pick_up)
            states.insert(states.end(), {in_progress, handed_over});
        else
            states.push_back(is_downloaded() ? in_progress : dispatched);
    }
    states.push_back(completed);
    if (reversed())
        states.push_back(closed);
    return states;
}

bool Order::goes_by_courier() const
{
    return business_rule(application_.business_type).delivered && application_.delivery == Delivery::courier;
}

bool Order::is_downloaded() const
{
    return business_rule(application_.business_type).delivered && application_.delivery == Delivery::download;
}

int Order::certificates() const
{
    return business_rule(application_.business_type).delivered ? application_.certificates : 0;
}

bool Order::is_being_made() const
{
    if (certificates() == 0)
        return false;
    return goes_by_courier() ? state_ == OrderState::awaiting_review : state_ == OrderState::in_progress;
}

void Order::edit(Application application, Instant)
{
    if (state_ != OrderState::draft)
        throw wrong_state();
    application_ = std::move(application);
    forget_proof();
}

void Order::prove(std::int64_t certificate, std::string_view serial, Instant signed_in_at)
{
    if (state_ != OrderState::draft)
        throw wrong_state();
    if (application_.business_type != BusinessType::renewal || application_.certificates != 1
        || application_.certificate_serial != serial)
        throw DomainError(Fault::incomplete);
    holder_proof_ = {certificate, signed_in_at};
}

OrderFields Order::missing(const std::vector<Paper>& papers) const
{
    auto missing = application_.missing();
    if (holder_proof_.stands())
        return missing;
    for (const auto kind : business_rule(application_.business_type).papers)
        if (std::ranges::find(papers, kind, &Paper::kind) == papers.end())
            missing.add(field_of(kind));
    return missing;
}

std::optional<Obstacle> Order::obstacle(const Submission& submission, const std::vector<Paper>& papers) const
{
    require(OrderEvent::submitted, Party::company);
    if (!missing(papers).empty())
        return Obstacle::incomplete;
    if (!submission.by.complete())
        return Obstacle::company_incomplete;
    if (!submission.accepted)
        return Obstacle::not_accepted;
    if (!submission.price)
        return Obstacle::priceless;
    if (submission.price != submission.agreed)
        return Obstacle::price_changed;
    return std::nullopt;
}

void Order::submit(Submission submission, const std::vector<Paper>& papers, Instant now)
{
    if (const auto found = obstacle(submission, papers)) {
        if (found == Obstacle::price_changed)
            throw DomainError(Fault::price_changed, {{"total", submission.price->yuan()}});
        throw DomainError(Fault::incomplete);
    }
    const bool free = submission.price == Fen();
    pass(free ? OrderEvent::submitted_free : OrderEvent::submitted, Party::company, now);
    applicant_ = std::move(submission.by.applicant);
    invoice_info_ = std::move(submission.by.invoice_info);
    mobile_ = std::move(submission.by.mobile);
    total_ = *submission.price;
    ++submission_;
    submitted_at_ = now;
    if (free)
        due_at_ = due(application_, now);
    else
        pay_by_ = now + payment_time;
    refusal_reason_.clear();
    courier_.reset();
    courier_number_.clear();
}

void Order::withdraw(Instant now) { pass(OrderEvent::withdrawn, Party::company, now); }

void Order::cancel(Instant now)
{
    if (may_be_deleted())  // never submitted: it is deleted, and leaves nothing behind
        throw wrong_state();
    pass(OrderEvent::cancelled, Party::company, now);
}

void Order::receive(Instant now) { pass(OrderEvent::received, Party::company, now); }

void Order::download(Instant now)
{
    if (!is_downloaded())
        throw wrong_state();
    pass(OrderEvent::downloaded, Party::company, now);
}

void Order::correct(const Application& typed, Instant now)
{
    require(OrderEvent::corrected, Party::company);
    auto application = corrected(application_, typed, correction_.fields);
    // Only what was named can be corrected: a rule that came later does not hold up what was submitted before it.
    application.missing().each([&](OrderField field) {
        if (const auto named = correctable(field); named && correction_.fields.has(*named))
            throw DomainError(Fault::incomplete);
    });

    const auto operator_ = claimed_by();
    pass(OrderEvent::corrected, Party::company, now);
    application_ = std::move(application);
    if (operator_)
        claim_.take(*operator_, now);
}

void Order::confirm_payment(Instant now, std::optional<Instant> paid_at)
{
    pass(OrderEvent::paid, Party::gateway, now);
    due_at_ = due(application_, paid_at.value_or(now));
}

void Order::promise(Instant until)
{
    if (state_ == OrderState::awaiting_review && !due_at_)
        due_at_ = until;
}

void Order::claim(StaffId staff, Instant now)
{
    require_in_review();
    claim_.take(staff, now);
}

void Order::release(StaffId staff)
{
    require_claim(staff);
    claim_ = {};
}

void Order::take_over(StaffId staff, std::chrono::minutes rest, Instant now)
{
    require_in_review();
    claim_.take_over(staff, rest, now);
}

void Order::hand_on(StaffId from, StaffId to, Instant now)
{
    require_in_review();
    claim_.hand_on(from, to, now);
}

void Order::hold(StaffId staff, std::string reason, Instant until, Instant now)
{
    require_in_review();
    claim_.hold(staff, std::move(reason), until, now);
}

void Order::resume(StaffId staff, Instant now)
{
    require_in_review();
    claim_.resume(staff, now);
}

void Order::approve(StaffId staff, Instant now)
{
    require_claim(staff);
    if (goes_by_courier())
        throw DomainError(Fault::incomplete);
    const bool delivered = business_rule(application_.business_type).delivered;
    const auto event = is_downloaded() ? OrderEvent::approved_for_download
                       : delivered     ? OrderEvent::approved_for_pick_up
                                       : OrderEvent::approved_at_once;
    pass(event, Party::operator_, now, staff);
}

void Order::dispatch(StaffId staff, Courier courier, std::string courier_number, Instant now)
{
    if (!goes_by_courier())
        throw wrong_state();
    require_claim(staff);
    pass(OrderEvent::approved_for_courier, Party::operator_, now, staff);
    courier_ = courier;
    courier_number_ = std::move(courier_number);
}

void Order::refuse(StaffId staff, std::string reason, Instant now, std::vector<PaperFault> faults)
{
    require_claim(staff);
    pass(OrderEvent::refused, Party::operator_, now, staff, reason);
    changes_.back().faults = std::move(faults);
    refusal_reason_ = std::move(reason);
    forget_proof();
}

void Order::return_for(StaffId staff, Correction correction, Instant now, std::vector<PaperFault> faults)
{
    require_claim(staff);
    correction.fields.each([&](OrderField field) {
        if (!is_correctable(application_.business_type, field))
            throw DomainError(Fault::incomplete);
    });
    if (correction.fields.empty() || correction.what.empty())
        throw DomainError(Fault::incomplete);
    pass(OrderEvent::returned, Party::operator_, now, staff, correction.what);
    changes_.back().faults = std::move(faults);
    correction_ = std::move(correction);
    claim_.take(staff, now);
}

void Order::hand_over(StaffId staff, Instant now)
{
    if (is_downloaded())
        throw wrong_state();
    pass(OrderEvent::handed_over, Party::outlet, now, staff);
}

void Order::return_to_centre(StaffId staff, std::string reason, Instant now)
{
    if (is_downloaded())
        throw wrong_state();
    pass(OrderEvent::returned_to_centre, Party::outlet, now, staff, std::move(reason));
}

void Order::reverse(StaffId staff, std::string reason, Instant now)
{
    pass(OrderEvent::reversed, Party::operator_, now, staff, reason);
    reversal_reason_ = std::move(reason);
}

void Order::expire(Instant now) { pass(OrderEvent::expired, Party::clock, now); }

void Order::presume_received(Instant now) { pass(OrderEvent::presumed_received, Party::clock, now); }

void Order::lapse(int days, Instant now)
{
    auto reason = std::to_string(days) + " 天内没有补正：" + correction_.what;
    pass(OrderEvent::lapsed, Party::clock, now, {}, reason);
    forget_proof();
    refusal_reason_ = std::move(reason);
}

void Order::forget_papers(Instant now)
{
    if (state_ != OrderState::completed && state_ != OrderState::closed)
        throw DomainError(Fault::wrong_state, {{"state", std::string(word(state_))}});
    application_.handler_id_sealed.clear();
    papers_gone_at_ = now;
}

void Order::forget_people(Instant now)
{
    if (!papers_gone_at_)
        throw wrong_state();
    for (auto* said :
         {&application_.handler_name, &application_.handler_mobile, &application_.address, &application_.remark,
          &applicant_.profile.legal_person, &applicant_.profile.phone, &applicant_.profile.address,
          &invoice_info_.address_phone, &invoice_info_.bank_account, &invoice_info_.email, &mobile_})
        said->clear();
    people_gone_at_ = now;
}

void Order::require(OrderEvent event, Party by) const
{
    if (!allows(event, by))
        throw wrong_state();
}

bool Order::is_for(OutletId outlet) const
{
    const bool approved = state_ == OrderState::in_progress || state_ == OrderState::handed_over
                          || state_ == OrderState::completed;
    return approved && application_.delivery == Delivery::pick_up && application_.outlet == outlet;
}

DomainError Order::wrong_state() const
{
    return DomainError(Fault::wrong_state, {{"state", std::string(word(state_))}});
}

void Order::pass(OrderEvent event, Party by, Instant now, std::optional<StaffId> staff, std::string reason)
{
    require(event, by);
    const auto* row = transition(state_, event, by);
    changes_.push_back({row->from, row->to, event, by, staff, now, std::move(reason), row->follow, {}, due_at_});
    state_ = row->to;
    state_since_ = now;
    pay_by_.reset();
    claim_ = {};
    if (state_ != OrderState::awaiting_review && state_ != OrderState::awaiting_correction) {
        due_at_.reset();
        correction_ = {};
    }
}

void Order::require_in_review() const
{
    if (state_ != OrderState::awaiting_review)
        throw wrong_state();
}

void Order::require_claim(StaffId staff) const
{
    require_in_review();
    claim_.require(staff);
}

}
