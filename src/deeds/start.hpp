// What a program asks of the database before it works on it.
#pragma once

#include <functional>
#include <string>
#include <utility>

namespace cakey::deeds {

class Start {
public:
    using Note = std::function<void(const std::string& event, const std::string& text)>;

    // `connection`: a libpq connection string. Each attempt has a connection of its own.
    Start(std::string connection, Note note) : connection_(std::move(connection)), note_(std::move(note)) {}

    // False while the database cannot be reached: the log is told why, in libpq's own words, each reason once.
    // std::runtime_error, with a sentence for the administrator, when the program can never work on what is there.
    bool attempt();

private:
    std::string connection_;
    Note note_;
    std::string said_;  // why it could not be reached
};

}
