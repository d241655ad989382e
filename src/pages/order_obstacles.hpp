// What keeps a draft from being submitted: fields and papers that are still missing.
#pragma once

#include "domain/order.hpp"
#include "domain/paper.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cakey::pages {

struct Obstacle {
    std::string field;      // its id in the order form: "handler_name", "paper_business_licence"
    std::string_view text;  // what to do
};

std::string paper_field(PaperKind kind);

std::vector<Obstacle> missing_papers(BusinessType type, const std::vector<Paper>& papers);
// Fields first, in the form's order.
std::vector<Obstacle> obstacles(const Application& application, const std::vector<Paper>& papers);

}
