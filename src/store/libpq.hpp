// A connection of libpq's own, past the mapping library: for scripts, and for columns of which no noun is loaded.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <vector>

namespace cakey {

class Libpq {
public:
    // std::runtime_error with libpq's reason when it cannot be opened.
    explicit Libpq(const std::string& parameters);

    struct Clear {
        void operator()(PGresult* result) const { PQclear(result); }
    };
    using Result = std::unique_ptr<PGresult, Clear>;

    // A script, of one statement or of many; one statement with its values, as text. std::runtime_error with libpq's
    // reason.
    Result run(const std::string& script);
    Result run(const std::string& statement, const std::vector<std::string>& values);

private:
    struct Close {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };

    Result checked(PGresult* result);

    std::unique_ptr<PGconn, Close> connection_;
};

}
