// Papers as they are uploaded: recognised by content, sealed for their order.
#pragma once

#include "crypto/sealed.hpp"
#include "domain/paper.hpp"
#include "pages/form_check.hpp"
#include "store/store.hpp"
#include "web/form.hpp"

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cakey::pages {

// What a sealed paper is bound to: it opens for this order and kind only.
std::string paper_place(std::string_view order_number, PaperKind kind);

// The paper, without its order's id; or what is wrong with it and what to do.
std::variant<Paper, std::string_view> received_paper(const web::Upload& upload, PaperKind kind,
                                                     std::string_view order_number, const crypto::Seal& seal,
                                                     Instant now);

// What is wrong with them, kind by kind.
using PaperFlaws = std::map<PaperKind, std::string_view>;

// The papers of a form that has a file field for each kind, named as paper_field() says. None has to be there. A box
// "remove_" + that name takes the held one away, unless another comes in its place.
struct PaperUploads {
    PaperUploads(const web::Form& form, std::string_view order_number, const crypto::Seal& seal, Instant now);

    void say_flaws(FormCheck& check) const;
    // Inside a transaction. Work may run again, and putting a paper gives it its ids: these stay as they are.
    void put(Unit& unit, const Order& order) const;

    std::vector<Paper> papers;
    std::vector<PaperKind> removed;
    PaperFlaws flaws;
};

}
