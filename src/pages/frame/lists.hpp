// Where in a list an address is, and the ways to the pages before and after.
#pragma once

#include "pages/frame/field.hpp"
#include "store/list_page.hpp"
#include "web/request.hpp"
#include "web/view.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace cakey::pages {

// "?after=1763790000000000-42&page=2", or "before=". What is no place in a list is as if it were not there.
struct ListTurn {
    explicit ListTurn(const web::Request& request);

    std::optional<ListPlace> after;
    std::optional<ListPlace> before;
    int page = 1;  // for people only: rows that come in meanwhile do not count
};

// A list's filters in its address: "?state=draft&from=2026-11-01". What is empty is no part of it.
class QueryText {
public:
    void add(const Field& field, std::string_view value);
    void add(std::string_view part);  // "after=..."

    const std::string& text() const { return text_; }

private:
    std::string text_;
};

// The list's address with "after=...&page=3" in its query.
using ListAddress = std::function<std::string(const std::string& turn)>;

// 「上一页」 to what comes before that row, 「下一页」 to what comes after that one, where there are such.
void show_pager(web::Fields& fields, int page, std::optional<ListPlace> first, std::optional<ListPlace> last,
                const ListAddress& address);

// Around the page shown; an empty one has no neighbours.
template <class Row>
void show_pager(web::Fields& fields, const ListPage<Row>& shown, int page, const ListAddress& address)
{
    std::optional<ListPlace> first, last;
    if (!shown.rows.empty() && shown.has_previous)
        first = shown.rows.front().place();
    if (!shown.rows.empty() && shown.has_next)
        last = shown.rows.back().place();
    show_pager(fields, page, first, last, address);
}

}
