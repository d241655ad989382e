// What was counted of a day, of a part, or of all together: looked up by what it is about.
#pragma once

#include "domain/figure.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cakey {

struct Amount {
    std::int64_t count = 0;
    std::int64_t amount = 0;
};

class Counted {
public:
    template <class Row>
    void add(const Row& row)
    {
        auto& [count, amount] = all_[{row.measure, row.key}];
        count += row.count;
        amount += row.amount;
    }

    Amount of(FigureMeasure measure, std::string_view key = {}) const
    {
        const auto found = all_.find({measure, std::string(key)});
        return found == all_.end() ? Amount() : found->second;
    }

    // Whatever its key is.
    Amount all_of(FigureMeasure measure) const
    {
        Amount sum;
        for (auto at = all_.lower_bound({measure, {}}); at != all_.end() && at->first.first == measure; ++at) {
            sum.count += at->second.count;
            sum.amount += at->second.amount;
        }
        return sum;
    }

    // Within so many hours that share of the first approvals came; as seconds. Nothing when there were none.
    std::optional<std::int64_t> approved_within(int percent) const
    {
        std::map<int, std::int64_t> by_hour;
        std::int64_t total = 0;
        for (auto at = all_.lower_bound({FigureMeasure::approval_hours, {}});
             at != all_.end() && at->first.first == FigureMeasure::approval_hours; ++at) {
            by_hour[std::stoi(at->first.second)] += at->second.count;
            total += at->second.count;
        }
        std::int64_t sum = 0;
        for (const auto& [hour, count] : by_hour)
            if (sum += count; sum * 100 >= total * percent)
                return hour * 3600;
        return std::nullopt;
    }

    std::optional<std::int64_t> kept_rate() const
    {
        const auto kept = of(FigureMeasure::due, word(Punctuality::kept)).count,
                   late = of(FigureMeasure::due, word(Punctuality::late)).count;
        return kept + late == 0 ? std::nullopt : std::optional(1000 * kept / (kept + late));
    }

private:
    std::map<std::pair<FigureMeasure, std::string>, Amount> all_;
};

}
