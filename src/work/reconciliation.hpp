// 「对账」: each morning the gateway's bill of the day before is fetched and compared with the books; days that were
// missed are caught up.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errands.hpp"

#include <chrono>
#include <functional>
#include <stop_token>

namespace cakey::work {

class Reconciliation {
public:
    // `ready_at`: the time of the day in China from which on yesterday's bill may be there.
    Reconciliation(Store& store, Bills& bills, const Clock& clock, std::chrono::minutes ready_at, Note note)
        : store_(store), bills_(bills), clock_(clock), ready_at_(ready_at), note_(std::move(note))
    {
    }

    void run(std::stop_token stop);
    void step(std::stop_token stop = {});  // all days that are due

private:
    void attempt(const std::function<void()>& deed);
    void begin_days();
    std::optional<BillDay> take();
    void carry_out(const BillDay& day);
    void compare(const BillDay& day, const Bill& bill);

    Store& store_;
    Bills& bills_;
    const Clock& clock_;
    const std::chrono::minutes ready_at_;
    Note note_;
};

}
