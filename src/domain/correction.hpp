// What an order is sent back for: the fields and papers that the company is to mend, and no others.
#pragma once

#include "domain/application.hpp"
#include "domain/paper.hpp"
#include "base/word.hpp"

#include <bitset>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

// What the price depends on is not here (business type, certificates, years, seals): the payment is kept, so the total
// must stay what was paid. An order that is wrong in these is refused.
enum class CorrectionPart {
    platform,
    certificate_serial,
    reason,
    unopened_bids,
    handler_name,
    handler_id,
    handler_mobile,
    delivery,  // with its address or outlet
    remark,
    application_form,
    business_licence,
    handler_id_card,
};

// The names of their fields in forms.
template <>
inline constexpr auto words<CorrectionPart> = WordTable<CorrectionPart, 12>{{
    {CorrectionPart::platform, "platform"},
    {CorrectionPart::certificate_serial, "certificate_serial"},
    {CorrectionPart::reason, "reason"},
    {CorrectionPart::unopened_bids, "unopened_bids"},
    {CorrectionPart::handler_name, "handler_name"},
    {CorrectionPart::handler_id, "handler_id"},
    {CorrectionPart::handler_mobile, "handler_mobile"},
    {CorrectionPart::delivery, "delivery"},
    {CorrectionPart::remark, "remark"},
    {CorrectionPart::application_form, "paper_application_form"},
    {CorrectionPart::business_licence, "paper_business_licence"},
    {CorrectionPart::handler_id_card, "paper_handler_id_card"},
}};

// The part that is this paper.
CorrectionPart part_of(PaperKind kind);
// The part that this field of Application::missing() belongs to; nothing for one that no correction can mend.
std::optional<CorrectionPart> part_of(std::string_view field);

// Whether an order of that type has the part.
bool has_part(BusinessType type, CorrectionPart part);

// A set of parts.
class CorrectionParts {
public:
    CorrectionParts() = default;
    CorrectionParts(std::initializer_list<CorrectionPart> parts);

    void add(CorrectionPart part) { parts_.set(static_cast<std::size_t>(part)); }
    bool has(CorrectionPart part) const { return parts_.test(static_cast<std::size_t>(part)); }
    bool empty() const { return parts_.none(); }

    // Their words, separated by blanks, in the order above; and back. Nothing when a word is unknown.
    std::string text() const;
    static std::optional<CorrectionParts> parse(std::string_view text);

    bool operator==(const CorrectionParts&) const = default;

private:
    std::bitset<words<CorrectionPart>.size()> parts_;
};

struct Correction {
    CorrectionParts parts;  // empty: it was not sent back
    std::string what;       // to the company, in words: what is to be mended, and why
};

// `standing`, but the named fields as `typed` has them. (Papers are no part of an application.)
Application mended(Application standing, const Application& typed, const CorrectionParts& parts);

// The named papers that nobody has uploaded anew since the order was sent back.
std::vector<PaperKind> papers_to_mend(const CorrectionParts& parts, const std::vector<Paper>& papers, Instant since);

}
