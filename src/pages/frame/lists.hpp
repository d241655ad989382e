// Where in a list an address is, and the ways to the pages before and after.
#pragma once

#include "store/store.hpp"
#include "web/request.hpp"
#include "web/view.hpp"

#include <functional>
#include <optional>
#include <string>

namespace cakey::pages {

// "?after=1763790000000000-42&page=2", or "before=". What is no place in a list is as if it were not there.
struct ListTurn {
    explicit ListTurn(const web::Request& request);

    std::optional<ListPlace> after;
    std::optional<ListPlace> before;
    int page = 1;  // for people only: rows that come in meanwhile do not count
};

std::string place_text(const ListPlace& place);

// What stands around the page shown; an empty one has no neighbours.
struct Pager {
    template <class Row>
    Pager(const ListPage<Row>& shown, int number) : page(number)
    {
        if (shown.rows.empty())
            return;
        has_newer = shown.has_newer;
        has_older = shown.has_older;
        first = shown.rows.front().place();
        last = shown.rows.back().place();
    }

    bool has_newer = false;
    bool has_older = false;
    ListPlace first;
    ListPlace last;
    int page;
};

// 「上一页」「下一页」, where there are such. `address` gives the list's address with "after=...&page=3" in its query.
void show_pager(web::Fields& fields, const Pager& pager,
                const std::function<std::string(const std::string& place)>& address);

}
