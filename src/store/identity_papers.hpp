// The papers of requests at the desk, sealed: added, read, never changed.
#pragma once

#include "domain/identity_paper.hpp"
#include "store/identity_rows.hpp"
#include "store/link.hpp"

#include <optional>
#include <vector>

namespace cakey {

class IdentityPapers {
public:
    explicit IdentityPapers(Link& link) : link_(link) {}

    void add(IdentityPaper& paper);
    // Of requests that are open no more, and whose grant, decision or withdrawn question is of then or before.
    int remove_ended_before(Instant before);
    std::vector<IdentityPaperRow> of(std::int64_t request_id);  // without their content
    std::optional<IdentityPaper> find(std::int64_t request_id, IdentityPaperKind kind);

private:
    Link& link_;
};

}
