// Asking, and looking at what came of it.
#include "store/libpq.hpp"

#include <stdexcept>

namespace cakey {

Libpq::Libpq(const std::string& parameters) : connection_(PQconnectdb(parameters.c_str()))
{
    if (PQstatus(connection_.get()) != CONNECTION_OK)
        throw std::runtime_error(PQerrorMessage(connection_.get()));
}

Libpq::Result Libpq::run(const std::string& script) { return checked(PQexec(connection_.get(), script.c_str())); }

Libpq::Result Libpq::run(const std::string& statement, const std::vector<std::string>& values)
{
    std::vector<const char*> texts;
    texts.reserve(values.size());
    for (const auto& value : values)
        texts.push_back(value.c_str());
    return checked(PQexecParams(connection_.get(), statement.c_str(), static_cast<int>(texts.size()), nullptr,
                                texts.data(), nullptr, nullptr, 0));
}

Libpq::Result Libpq::checked(PGresult* result)
{
    Result owned(result);
    const auto status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error(PQerrorMessage(connection_.get()));
    return owned;
}

}
