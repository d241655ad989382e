// Check-lists: which verdicts count, and what follows from them.
#include "domain/check_list.hpp"

#include <algorithm>
#include <tuple>

namespace cakey {

CheckList::CheckList(const std::vector<CheckItem>& items, const std::vector<Paper>& papers,
                     const std::vector<Check>& checks, Instant since)
{
    for (const auto& item : items) {
        const auto paper = std::ranges::find(papers, item.paper, &Paper::kind);
        if (item.active && paper != papers.end())
            lines_.push_back({item, paper->id, {}});
    }
    std::ranges::stable_sort(
        lines_, {}, [](const Line& line) { return std::tuple(line.item.paper, line.item.position, line.item.id); });
    for (const auto& check : checks) {
        const auto line = std::ranges::find(lines_, check.item_id, [](const Line& one) { return one.item.id; });
        if (check.at >= since && line != lines_.end() && line->paper_id == check.paper_id)
            line->check = check;
    }
}

bool CheckList::complete() const
{
    return std::ranges::all_of(lines_,
                               [](const Line& line) { return line.check && line.check->verdict == Verdict::met; });
}

std::vector<PaperFault> CheckList::faults() const
{
    std::vector<PaperFault> faults;
    for (const auto& [item, paper_id, check] : lines_)
        if (check && check->verdict == Verdict::not_met)
            faults.push_back(
                {.paper = item.paper, .text = item.fault + (check->note.empty() ? "" : "（" + check->note + "）")});
    return faults;
}

std::optional<Check> CheckList::mark(const Mark& mark, StaffId by, Instant now)
{
    const auto line = std::ranges::find(lines_, mark.item_id, [](const Line& one) { return one.item.id; });
    if (line == lines_.end() || (line->check && line->check->verdict == mark.verdict && line->check->note == mark.note))
        return std::nullopt;
    return line->check = Check{0, 0, mark.item_id, line->paper_id, mark.verdict, mark.note, by, now};
}

}
