// Who may change a company's name and credit code: its certificates say them.
#pragma once

namespace cakey {

enum class Renaming {
    free,     // the company itself
    frozen,   // nobody: an order is open, and goes on under the name it was submitted with
    at_desk,  // the desk alone, by papers: an order has been completed, so certificates are out under that name
};

// New names that a company may ask for in 24 hours, taken or not: each answer tells whether somebody else has one.
inline constexpr int most_new_names = 5;

constexpr Renaming renaming(bool has_open_orders, bool has_completed_orders)
{
    return has_open_orders ? Renaming::frozen : has_completed_orders ? Renaming::at_desk : Renaming::free;
}

}
