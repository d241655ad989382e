// The schemas that this program runs on, and the forward-only migrations that make them.
#pragma once

#include "store/link.hpp"

#include <string>
#include <vector>

namespace cakey {

// The number of the newest file in sql/. A test keeps the two equal.
extern const int schema_version;
// The oldest one that the programs run on: raised when they begin to use what a newer file brings.
extern const int oldest_schema;

class Schema {
public:
    explicit Schema(Link& link) : link_(link) {}

    int version();
    // For which schema a program must have been built to run on this one, as the files after that version say; 0: they
    // say nothing, and the programs of then go on.
    int oldest_program_after(int version);

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
    // each file whole in a transaction of its own, one migrator at a time. Then gives the roles their rights anew. A file
    // that breaks older programs says so in a line "-- oldest program: 59", by the schema that they are built for: while
    // one of before is connected such a file is refused, with a sentence that names who it is, unless `forced`.
    // Gives the names of the files applied. std::runtime_error, naming the file, when one fails.
    std::vector<std::string> apply(bool forced = false);

    // The script that makes the roles, where they are missing.
    std::string roles() const;

private:
    std::string connection_;
    std::string directory_;
};

}
