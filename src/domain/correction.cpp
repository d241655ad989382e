// Parts of an order that can be mended, and mending them.
#include "domain/correction.hpp"

#include <algorithm>

namespace cakey {

CorrectionPart part_of(PaperKind kind)
{
    switch (kind) {
    case PaperKind::application_form:
        return CorrectionPart::application_form;
    case PaperKind::business_licence:
        return CorrectionPart::business_licence;
    case PaperKind::handler_id_card:
        break;
    }
    return CorrectionPart::handler_id_card;
}

std::optional<CorrectionPart> part_of(std::string_view field)
{
    if (field == "address" || field == "outlet")
        return CorrectionPart::delivery;
    return from_word<CorrectionPart>(field);
}

bool has_part(BusinessType type, CorrectionPart part)
{
    const auto& rule = business_rule(type);
    for (const auto& [kind, kind_word] : words<PaperKind>)
        if (part_of(kind) == part)
            return std::ranges::find(rule.papers, kind) != rule.papers.end();
    switch (part) {
    case CorrectionPart::certificate_serial:
        return rule.names_serial;
    case CorrectionPart::reason:
        return rule.reason;
    case CorrectionPart::unopened_bids:
        return rule.asks_bids;
    case CorrectionPart::delivery:
        return rule.delivered;
    default:
        return true;
    }
}

CorrectionParts::CorrectionParts(std::initializer_list<CorrectionPart> parts)
{
    for (const auto part : parts)
        add(part);
}

std::string CorrectionParts::text() const
{
    std::string text;
    for (const auto& [part, part_word] : words<CorrectionPart>)
        if (has(part))
            text.append(text.empty() ? "" : " ").append(part_word);
    return text;
}

std::optional<CorrectionParts> CorrectionParts::parse(std::string_view text)
{
    CorrectionParts parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto part = from_word<CorrectionPart>(text.substr(0, end));
        if (!part)
            return std::nullopt;
        parts.add(*part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

Application mended(Application standing, const Application& typed, const CorrectionParts& parts)
{
    const auto take = [&](CorrectionPart part, auto Application::*field) {
        if (parts.has(part))
            standing.*field = typed.*field;
    };
    take(CorrectionPart::platform, &Application::platform);
    take(CorrectionPart::certificate_serial, &Application::certificate_serial);
    take(CorrectionPart::reason, &Application::reason);
    take(CorrectionPart::unopened_bids, &Application::unopened_bids);
    take(CorrectionPart::handler_name, &Application::handler_name);
    take(CorrectionPart::handler_id, &Application::handler_id_sealed);
    take(CorrectionPart::handler_mobile, &Application::handler_mobile);
    take(CorrectionPart::delivery, &Application::delivery);
    take(CorrectionPart::delivery, &Application::address);
    take(CorrectionPart::delivery, &Application::outlet);
    take(CorrectionPart::remark, &Application::remark);
    return standing;
}

std::vector<PaperKind> papers_to_mend(const CorrectionParts& parts, const std::vector<Paper>& papers, Instant since)
{
    std::vector<PaperKind> old;
    for (const auto& [kind, kind_word] : words<PaperKind>) {
        const auto is_new = [&, kind = kind](const Paper& paper) {
            return paper.kind == kind && paper.uploaded_at > since;
        };
        if (parts.has(part_of(kind)) && std::ranges::none_of(papers, is_new))
            old.push_back(kind);
    }
    return old;
}

}
