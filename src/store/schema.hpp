// The schema that this program was built for, and the forward-only migrations that make it.
#pragma once

#include "store/link.hpp"

#include <string>
#include <vector>

namespace cakey {

// The number of the newest file in sql/. A test keeps the two equal.
inline constexpr int schema_version = 70;

class Schema {
public:
    explicit Schema(Link& link) : link_(link) {}

    int version();

    // As whom the connection works; whether that has the rights of `role`; and whether it has more than any program needs.
    std::string role();
    bool has_rights_of(const std::string& role);
    bool may_rewrite_the_past();

private:
    Link& link_;
};

class Migrations {
public:
    // `connection`: a libpq connection string of the schema's owner. `directory`: where NNNN-name.sql lie.
    Migrations(std::string connection, std::string directory);

    // Makes the programs' roles, which belong to the cluster and not to the database. Applies what is missing, in order,
    // each file whole in a transaction of its own, one migrator at a time. Then gives the roles their rights anew.
    // Gives the names of the files applied. std::runtime_error, naming the file, when one fails.
    std::vector<std::string> apply();

    // The script that makes the roles, where they are missing.
    std::string roles() const;

private:
    std::string connection_;
    std::string directory_;
};

}
