// Reading a *.case file line by line.
#include "case_file.hpp"

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace cakey::requests {

namespace {

bool is_preparation(const std::string& word)
{
    return word == "Given" || word == "As" || word == "After" || word == "Note";
}

// "Word: text" or "!Word: text" of one word or several; nothing for what is no such line.
std::optional<Line> worded(const std::string& text, int number)
{
    const auto colon = text.find(": ");
    const bool ends = !text.empty() && text.back() == ':';
    if (colon == std::string::npos && !ends)
        return std::nullopt;
    const auto word = text.substr(0, colon == std::string::npos ? text.size() - 1 : colon);
    const char first = word.empty() ? ' ' : word.front();
    if (first != '!' && !(first >= 'A' && first <= 'Z'))
        return std::nullopt;
    return Line{number, word, colon == std::string::npos ? "" : text.substr(colon + 2)};
}

std::optional<std::pair<std::string, std::string>> request_line(const std::string& text)
{
    const auto space = text.find(" /");
    if (space == std::string::npos || text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != space)
        return std::nullopt;
    return std::pair(text.substr(0, space), text.substr(space + 1));
}

class Reader {
public:
    explicit Reader(const std::string& path) : file_{path, std::filesystem::path(path).stem().string(), {}} {}

    CaseFile read()
    {
        std::ifstream in(file_.path);
        file_.steps.emplace_back();
        for (std::string line; std::getline(in, line);) {
            ++number_;
            if (!line.empty() && line.front() != '#')
                take(line);
        }
        end_step();
        return std::move(file_);
    }

private:
    void take(const std::string& text)
    {
        auto& step = file_.steps.back();
        if (text == "===") {
            end_step();
            file_.steps.emplace_back();
            answer_ = false;
        } else if (text == "---") {
            answer_ = true;
        } else if (answer_) {
            auto line = worded(text, number_);
            step.expected.push_back(line ? *line : fail("neither 'Word: text' nor '==='"));
        } else if (step.method.empty()) {
            prepare(step, text);
        } else if (const auto header = worded(text, number_)) {
            step.headers.push_back(*header);
        } else {
            const auto equals = text.find('=');
            if (equals == std::string::npos)
                fail("neither 'Header: value' nor 'field=value'");
            step.fields.emplace_back(text.substr(0, equals), text.substr(equals + 1));
        }
    }

    void prepare(Step& step, const std::string& text)
    {
        if (const auto request = request_line(text)) {
            step.number = number_;
            std::tie(step.method, step.target) = *request;
            return;
        }
        const auto line = worded(text, number_);
        if (!line || !is_preparation(line->word))
            fail("neither Given, As, After, Note nor a request");
        step.before.push_back(*line);
    }

    void end_step()
    {
        if (file_.steps.back().method.empty() || file_.steps.back().expected.empty())
            fail("a step without a request or without anything expected");
    }

    [[noreturn]] Line fail(const std::string& why) const
    {
        throw std::runtime_error(file_.path + ":" + std::to_string(number_) + ": " + why);
    }

    CaseFile file_;
    int number_ = 0;
    bool answer_ = false;
};

}

CaseFile read_case(const std::string& path) { return Reader(path).read(); }

}
