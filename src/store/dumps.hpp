// The whole database in a file, and back from it: by PostgreSQL's own programs.
#pragma once

#include <string>

namespace cakey {

class Dumps {
public:
    // `connection`: a libpq connection string of the schema's owner.
    explicit Dumps(std::string connection) : connection_(std::move(connection)) {}

    // std::runtime_error, with a sentence, when something fails, here and below; the programs' own words are on standard
    // error by then.

    // In pg_dump's custom format, for its owner's eyes; under that name when it is whole.
    void write(const std::string& file) const;
    // Into a database without any table: whole, or not at all. `roles`: a script that makes the roles that the dump
    // names.
    void read(const std::string& file, const std::string& roles) const;

private:
    std::string connection_;
};

}
