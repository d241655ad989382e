// Checking papers.
#include "deeds/checks.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

std::string text_of(const CheckItem& item)
{
    return std::string(word(item.paper)) + " " + std::to_string(item.position) + (item.active ? "" : " (off)") + ": "
           + item.text + " / " + item.fault;
}

void write_down(Unit& unit, const char* event, const CheckItem& item, const std::string& before, const Member& by,
                Instant now)
{
    unit.audit().add(
        AuditLine::of(by, event, now).on("check_item", std::to_string(item.id)).from_to(before, text_of(item)));
}

}

CheckList check_list(Unit& unit, const Order& order) { return check_list(unit, order, unit.papers().of(order.id())); }

CheckList check_list(Unit& unit, const Order& order, const std::vector<Paper>& papers)
{
    const auto items = unit.checks().items();
    if (items.empty())
        return {};
    return {items, papers, unit.checks().of(order), order.state_since()};
}

CheckList check(Unit& unit, const Order& order, const std::vector<Mark>& marks, const Member& by, Instant now)
{
    order.claimed().require(by.id);
    auto list = check_list(unit, order);
    for (const auto& mark : marks)
        if (auto fresh = list.mark(mark, by.id, now)) {
            fresh->order_id = order.id();
            unit.checks().add(*fresh);
        }
    return list;
}

void add_item(Unit& unit, CheckItem item, const Member& by, Instant now)
{
    unit.checks().add(item);
    write_down(unit, "check_item_added", item, "", by, now);
}

void change_item(Unit& unit, std::int64_t id, std::int64_t version, const CheckItem& fresh, const Member& by,
                 Instant now)
{
    auto item = unit.checks().item(id);
    if (item.version != version)
        throw DomainError(Fault::stale, About::check_item);
    const auto before = text_of(item);
    item.position = fresh.position;
    item.text = fresh.text;
    item.fault = fresh.fault;
    item.active = fresh.active;
    if (text_of(item) == before)
        return;
    unit.checks().save(item);
    write_down(unit, "check_item_changed", item, before, by, now);
}

}
