// The open transaction's connection, and prepared queries on it. For the store's own source files.
#pragma once

#include "store/link.hpp"
#include "store/odb_values.hpp"
#include "store/scalar.hpp"

#include <libpq-fe.h>

#include <odb/pgsql/connection.hxx>
#include <odb/pgsql/database.hxx>
#include <odb/pgsql/query.hxx>
#include <odb/pgsql/statement.hxx>
#include <odb/prepared-query.hxx>
#include <odb/result.hxx>

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cakey {

// Where the queries of reads go that are asked together: store/round_trip.cpp.
class Queries {
public:
    using Answer = std::unique_ptr<PGresult, void (*)(PGresult*)>;

    virtual ~Queries() = default;
    // Comes back when it is answered, or with nothing: it is to be asked by itself. Others use the connection meanwhile.
    virtual Answer answer_to(const char* name, const odb::pgsql::native_binding& values) = 0;
    // Reads within the one that runs: theirs go along with those of the others.
    virtual void together(std::span<const std::function<void()>> reads) = 0;
};

class Link {
public:
    explicit Link(odb::pgsql::connection& connection) : connection_(connection) {}

    odb::pgsql::connection& connection() { return connection_; }
    odb::pgsql::database& database() { return connection_.database(); }

    Queries* queries = nullptr;  // while reads are asked together

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

// The numbers as the text of a bigint[]: "= any(" + as_text(params.ids) + "::bigint[])".
std::string array_of(const std::vector<std::int64_t>& ids);

// What a prepared query is asked with, and the query over it by reference.
template <class Params>
struct KeptQuery {
    Params params;
    Query query;
};

// What ODB's compiler has made for a class.
template <class Row, bool is_view>
struct Mapped {
    using Traits = odb::access::view_traits_impl<Row, odb::id_pgsql>;
    using Factory = odb::access::view_factory<Row, Row*>;
};
template <class Row>
struct Mapped<Row, false> {
    using Traits = odb::access::object_traits_impl<Row, odb::id_pgsql>;
    using Factory = odb::access::object_factory<Row, Row*>;
};

// The rows of an answer that did not come by way of ODB, read as its own results read them.
template <class Row>
class RowsIn {
    static constexpr bool is_view = odb::class_traits<Row>::kind == odb::class_view;
    using Traits = typename Mapped<Row, is_view>::Traits;
    using Factory = typename Mapped<Row, is_view>::Factory;

public:
    RowsIn()
    {
        for (std::size_t i = 0; i < Traits::column_count; ++i)
            binds_[i].truncated = &truncated_[i];
        bind();
    }

    std::vector<Row> of(PGresult* answer, odb::pgsql::database& database)
    {
        const auto count = static_cast<std::size_t>(PQntuples(answer));
        std::vector<Row> all;
        all.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            take(answer, i);
            const std::unique_ptr<Row> row(Factory::create());
            Traits::init(*row, image_, &database);
            all.push_back(std::move(*row));
        }
        return all;
    }

private:
    void bind()
    {
        if constexpr (is_view)
            Traits::bind(binds_.data(), image_);
        else
            Traits::bind(binds_.data(), image_, odb::pgsql::statement_select);
    }

    void take(PGresult* answer, std::size_t row)
    {
        using odb::pgsql::statement;
        if (statement::bind_result(binds_.data(), binds_.size(), answer, row))
            return;
        // Texts that had no room: they have now.
        Traits::grow(image_, truncated_.data());
        bind();
        statement::bind_result(binds_.data(), binds_.size(), answer, row, true);
    }

    typename Traits::image_type image_{};
    std::array<odb::pgsql::bind, Traits::column_count> binds_{};
    std::array<bool, Traits::column_count> truncated_{};
};

// All rows of a query that the connection prepares once and keeps. `make` writes the query over a Params whose members
// it binds by reference; the name belongs to this query alone.
template <class Row, class Params, class Make>
std::vector<Row> rows(Link& link, const char* name, const Params& params, Make make)
{
    auto& connection = link.connection();
    KeptQuery<Params>* kept = nullptr;
    auto query = connection.lookup_query<Row>(name, kept);
    if (!query) {
        auto own = std::make_unique<KeptQuery<Params>>(KeptQuery<Params>{params, {}});
        kept = own.get();
        kept->query = make(static_cast<const Params&>(kept->params));
        query = connection.prepare_query<Row>(name, kept->query);
        connection.cache_query(query, std::move(own));
    }
    kept->params = params;
    if (link.queries) {
        kept->query.init_parameters();
        if (const auto answer = link.queries->answer_to(name, kept->query.parameters_binding()))
            return RowsIn<Row>().of(answer.get(), link.database());
        kept->params = params;  // it may have been asked with others meanwhile
    }
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
