// What people do about the gateway's bills.
#pragma once

#include "domain/bill_day.hpp"
#include "domain/bill_difference.hpp"
#include "domain/staff.hpp"

#include <string>

namespace cakey {
class Unit;
}

namespace cakey::deeds {

// 「重新对账」: the worker fetches the day's bill once more and compares it.
void ask_again(Unit& unit, BillDay& day, const Member& by, Instant now);

// 「已核实」: somebody knows why the two differ, and says so. Fault::wrong_state when somebody did before.
void verify(Unit& unit, BillDifference& difference, const std::string& remark, const Member& by, Instant now);

}
