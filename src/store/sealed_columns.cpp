// Raw SQL: the columns of seven tables are one thing here, and none of their nouns is loaded.
#include "store/sealed_columns.hpp"

#include "base/encodings.hpp"
#include "store/libpq.hpp"

#include <cstdlib>
#include <stdexcept>

namespace cakey {

namespace {

std::string as_bytea(const std::string& bytes) { return "\\x" + hex(bytes); }

std::string from_bytea(std::string_view text)
{
    const auto bytes = from_hex(text.substr(2));
    if (!bytes)
        throw std::runtime_error("the database writes bytea otherwise than in hex");
    return *bytes;
}

}

SealedColumns::SealedColumns(const std::string& connection) : connection_(std::make_unique<Libpq>(connection))
{
    connection_->run("set bytea_output = hex");
}

SealedColumns::~SealedColumns() = default;

std::vector<SealedColumns::Row> SealedColumns::not_begun_with(const SealedColumn& column, const std::string& beginning,
                                                              std::int64_t behind, int most)
{
    const std::string name(column.column);
    const auto result = connection_->run("select id, " + std::string(column.place) + ", " + name + " from "
                                             + column.table + " where id > $1::bigint and " + name
                                             + " <> '' and substring(" + name
                                             + " for length($2::bytea)) <> $2::bytea order by id limit $3::int",
                                         {std::to_string(behind), as_bytea(beginning), std::to_string(most)});
    std::vector<Row> rows;
    rows.reserve(static_cast<std::size_t>(PQntuples(result.get())));
    for (int i = 0; i < PQntuples(result.get()); ++i)
        rows.push_back({std::atoll(PQgetvalue(result.get(), i, 0)), PQgetvalue(result.get(), i, 1),
                        from_bytea(PQgetvalue(result.get(), i, 2))});
    return rows;
}

bool SealedColumns::replace(const SealedColumn& column, const Row& read, const std::string& sealed)
{
    const std::string name(column.column);
    const std::string version = column.versioned ? ", version = version + 1" : "";
    const auto result = connection_->run("update " + std::string(column.table) + " set " + name + " = $1::bytea"
                                             + version + " where id = $2::bigint and " + name + " = $3::bytea",
                                         {as_bytea(sealed), std::to_string(read.id), as_bytea(read.sealed)});
    return std::string(PQcmdTuples(result.get())) == "1";
}

}
