// Figures by the day, counted and read.
#pragma once

#include "domain/figure_day.hpp"
#include "store/figure_rows.hpp"
#include "store/link.hpp"

#include <optional>
#include <vector>

namespace cakey {

class Figures {
public:
    explicit Figures(Link& link) : link_(link) {}

    // Days from the first on which anything happened to today that nobody has begun.
    std::vector<FigureDay> missing_days(Instant now);
    void add(FigureDay& day);
    // One that is due and nobody has in hand, the newest first, locked.
    std::optional<FigureDay> due(Instant now);
    void save(FigureDay& day);  // Fault::stale when somebody saved in between

    // In place of what was counted of it before. An order counts for the platform and the outlet that it names now.
    void count_history(const FigureDay& day);
    void count_money(const FigureDay& day);

    // Of that part, by the day; no hours.
    std::vector<FigureRow> days(const FigureFilter& filter);
    // Of all parts of that dimension, added up; no times of a day.
    std::vector<FigureSum> sums(const FigureFilter& filter);
    FigureState state();

private:
    Link& link_;
};

}
