// The open transaction's connection, and prepared queries on it. For the store's own source files.
#pragma once

#include "store/link.hpp"
#include "store/odb_values.hpp"
#include "store/scalar.hpp"

#include <odb/pgsql/connection.hxx>
#include <odb/pgsql/database.hxx>
#include <odb/pgsql/query.hxx>
#include <odb/prepared-query.hxx>
#include <odb/result.hxx>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cakey {

class Link {
public:
    explicit Link(odb::pgsql::connection& connection) : connection_(connection) {}

    odb::pgsql::connection& connection() { return connection_; }
    odb::pgsql::database& database() { return connection_.database(); }

private:
    odb::pgsql::connection& connection_;
};

using Query = odb::pgsql::query_base;

// Parameters that need their column type named: as_id(params.company).
inline auto as_id(const auto& value) { return Query::_ref<odb::pgsql::id_bigint>(value); }
inline auto as_instant(const Instant& value) { return Query::_ref<odb::pgsql::id_timestamp>(value); }
inline auto as_text(const auto& value) { return Query::_ref<odb::pgsql::id_string>(value); }
inline auto as_number(const std::int64_t& value) { return Query::_ref<odb::pgsql::id_bigint>(value); }
inline auto as_number(const int& value) { return Query::_ref<odb::pgsql::id_integer>(value); }
inline auto as_truth(const bool& value) { return Query::_ref<odb::pgsql::id_boolean>(value); }

// All rows of a query that the connection prepares once and keeps. `make` writes the query over a Params whose members
// it binds by reference; the name belongs to this query alone.
template <class Row, class Params, class Make>
std::vector<Row> rows(Link& link, const char* name, const Params& params, Make make)
{
    auto& connection = link.connection();
    Params* kept = nullptr;
    auto query = connection.lookup_query<Row>(name, kept);
    if (!query) {
        auto own = std::make_unique<Params>(params);
        kept = own.get();
        query = connection.prepare_query<Row>(name, make(static_cast<const Params&>(*kept)));
        connection.cache_query(query, std::move(own));
    }
    *kept = params;
    std::vector<Row> all;
    for (auto& row : query.execute())
        all.push_back(std::move(row));
    return all;
}

// Of rows of one column of text.
template <class Params, class Make>
std::vector<std::string> texts(Link& link, const char* name, const Params& params, Make make)
{
    std::vector<std::string> all;
    for (auto& row : rows<TextScalar>(link, name, params, make))
        all.push_back(std::move(row.value));
    return all;
}

// The row of that number. Fault::not_found.
template <class Row>
Row row_at(Link& link, std::int64_t id)
{
    const std::unique_ptr<Row> found(link.database().load<Row>(id));
    return std::move(*found);
}

// A row without a number is a new one. Gives its number.
template <class Row>
std::int64_t put_row(Link& link, Row& row)
{
    if (row.id == 0)
        link.database().persist(row);
    else
        link.database().update(row);
    return row.id;
}

// The first row, if any.
template <class Row, class Params, class Make>
std::optional<Row> first(Link& link, const char* name, const Params& params, Make make)
{
    auto all = rows<Row>(link, name, params, make);
    if (all.empty())
        return std::nullopt;
    return std::move(all.front());
}

}
