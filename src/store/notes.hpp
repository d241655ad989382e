// Notes on orders in the database, and who is named in them.
#pragma once

#include "domain/note.hpp"
#include "store/link.hpp"
#include "store/note_rows.hpp"

#include <vector>

namespace cakey {

class Order;

class Notes {
public:
    explicit Notes(Link& link) : link_(link) {}

    void add(Note& note);
    void add(Mention& mention);
    std::vector<NoteRow> of(const Order& order);  // oldest first

    int unseen(StaffId id);
    std::vector<MentionRow> mentions(StaffId id, int most);  // not seen first, then the newest
    // Those on the order: whoever opens it has read them.
    bool has_unseen(StaffId id, const Order& order);
    void see(StaffId id, const Order& order, Instant now);

private:
    Link& link_;
};

}
