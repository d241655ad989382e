// What an operator looks at on each paper before an order is approved. The items are the administrator's; the verdicts
// are kept for ever, and count for the paper and the round of review that they were given in.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/ids.hpp"
#include "domain/kept_column.hpp"
#include "domain/paper.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

struct CheckItem {
    static constexpr std::size_t longest_text = 40;    // characters
    static constexpr std::size_t longest_fault = 100;  // the same
    static constexpr int last_position = 99;

    std::int64_t id = 0;
    std::int64_t version = 0;
    PaperKind paper = PaperKind::application_form;
    int position = 0;     // on its paper
    std::string text{};   // to the operator: 「加盖单位公章」
    std::string fault{};  // to the company, when it is not so: 「未加盖单位公章，请盖章后重新上传」
    bool active = true;
};

template <>
std::span<const KeptColumn<CheckItem>> columns_of<CheckItem>();
template <>
inline constexpr bool is_numbered<CheckItem> = true;

enum class Verdict { met, not_met };

template <>
inline constexpr auto words<Verdict> = WordTable<Verdict, 2>{{{Verdict::met, "met"}, {Verdict::not_met, "not_met"}}};

template <>
inline constexpr auto labels<Verdict> = WordTable<Verdict, 2>{{{Verdict::met, "符合"}, {Verdict::not_met, "不符合"}}};

// A verdict as somebody gave it. Who thinks again gives another one.
struct Check {
    static constexpr std::size_t longest_note = 60;  // characters

    std::int64_t id = 0;
    std::int64_t order_id = 0;
    std::int64_t item_id = 0;
    std::int64_t paper_id = 0;
    Verdict verdict = Verdict::met;
    std::string note;  // to the company, of what is not met
    StaffId by;
    Instant at;
};

// A verdict on its way.
struct Mark {
    std::int64_t item_id = 0;
    Verdict verdict = Verdict::met;
    std::string note;
};

// What is wrong with a paper, as the company was told.
struct PaperFault {
    std::int64_t id = 0;
    std::int64_t change_id = 0;  // the line of history that refused or returned the order
    PaperKind paper = PaperKind::application_form;
    std::string text;
};

class CheckList {
public:
    struct Line {
        CheckItem item;
        std::int64_t paper_id = 0;
        std::optional<Check> check;  // nobody has looked yet
    };

    CheckList() = default;
    // Of the active items, those on papers that are there; of the verdicts, the last one on each that is of this paper
    // and was given since the order came to review. `checks`: oldest first.
    CheckList(const std::vector<CheckItem>& items, const std::vector<Paper>& papers, const std::vector<Check>& checks,
              Instant since);

    const std::vector<Line>& lines() const { return lines_; }
    // Each is met. An empty list is complete: its administrator wants none.
    bool complete() const;
    // What the company is told, paper by paper.
    std::vector<PaperFault> faults() const;

    // Gives the verdict as it is to be kept; nothing when the list has no such item, or has it so already.
    std::optional<Check> mark(const Mark& mark, StaffId by, Instant now);

private:
    std::vector<Line> lines_;
};

}
