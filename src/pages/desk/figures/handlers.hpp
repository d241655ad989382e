// 「统计」: what the worker has counted, drawn and in tables. Administrators and auditors.
#pragma once

#include "pages/desk/figures/query.hpp"
#include "pages/desk/figures/tables.hpp"
#include "pages/frame/handler.hpp"

#include <vector>

namespace cakey::pages::desk {

class Figures : public Handler {
public:
    using Handler::Handler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response export_table(const web::Request& request, const StaffPerson& who) const;  // ?table=money

private:
    struct Book {
        std::vector<FigureTable> tables;
        FigureState state;
        std::string part;  // whose they are; empty: of all, or part by part
    };

    // Nothing is counted: rows by the table's key, at most two statements.
    Book read(const FigureQuery& query) const;
};

}
