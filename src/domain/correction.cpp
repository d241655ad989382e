// Fields of an order that can be corrected, and correcting them.
#include "domain/correction.hpp"

#include <algorithm>

namespace cakey {

std::optional<OrderField> correctable(OrderField field)
{
    switch (field) {
    case OrderField::business_type:
    case OrderField::certificates:
    case OrderField::years:
    case OrderField::seals:
        return std::nullopt;
    case OrderField::address:
    case OrderField::outlet:
        return OrderField::delivery;
    default:
        return field;
    }
}

bool is_correctable(BusinessType type, OrderField field)
{
    const auto& rule = business_rule(type);
    if (const auto kind = paper_of(field))
        return std::ranges::find(rule.papers, *kind) != rule.papers.end();
    switch (field) {
    case OrderField::certificate_serial:
        return rule.names_serial;
    case OrderField::reason:
        return rule.reason;
    case OrderField::unopened_bids:
        return rule.asks_bids;
    case OrderField::bid_opening:
        return rule.names_opening;
    case OrderField::delivery:
        return rule.delivered;
    default:
        return correctable(field) == field;
    }
}

Application corrected(Application standing, const Application& typed, const OrderFields& fields)
{
    const auto take = [&](OrderField field, auto Application::*member) {
        if (fields.has(field))
            standing.*member = typed.*member;
    };
    take(OrderField::platform, &Application::platform);
    take(OrderField::certificate_serial, &Application::certificate_serial);
    take(OrderField::reason, &Application::reason);
    take(OrderField::unopened_bids, &Application::unopened_bids);
    take(OrderField::bid_opening, &Application::bid_opening);
    take(OrderField::handler_name, &Application::handler_name);
    take(OrderField::handler_id, &Application::handler_id_sealed);
    take(OrderField::handler_mobile, &Application::handler_mobile);
    take(OrderField::delivery, &Application::delivery);
    take(OrderField::delivery, &Application::address);
    take(OrderField::delivery, &Application::outlet);
    take(OrderField::remark, &Application::remark);
    return standing;
}

std::vector<PaperKind> papers_to_correct(const OrderFields& fields, const std::vector<Paper>& papers, Instant since)
{
    std::vector<PaperKind> old;
    for (const auto& [kind, kind_word] : words<PaperKind>) {
        const auto is_new = [&, kind = kind](const Paper& paper) {
            return paper.kind == kind && paper.uploaded_at > since;
        };
        if (fields.has(field_of(kind)) && std::ranges::none_of(papers, is_new))
            old.push_back(kind);
    }
    return old;
}

}
