// Checking one line after ---.
#include "expectations.hpp"

#include <boost/test/unit_test.hpp>

#include <regex>
#include <stdexcept>

namespace cakey::requests {

namespace {

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// "text/html..." is met by whatever begins so, "a=...; Secure" by what ends so too.
bool is_like(const std::string& value, const std::string& wanted)
{
    const auto dots = wanted.find("...");
    if (dots == std::string::npos)
        return value == wanted;
    return value.size() + 3 >= wanted.size() && value.starts_with(wanted.substr(0, dots))
           && value.ends_with(wanted.substr(dots + 3));
}

bool header_is_like(const Answer& answer, const std::string& name, const std::string& wanted)
{
    for (const auto& [known, value] : answer.headers)
        if (known == name && is_like(value, wanted))
            return true;
    return false;
}

// Beside its field, and in the summary at the top, which leads there (views/STYLE.md).
bool says_beside(const Answer& answer, const std::string& field, const std::string& text)
{
    const auto at = answer.body.find("id=\"" + field + "-error\"");
    const auto end = answer.body.find("</div>", at);
    const bool beside = end != std::string::npos && contains(std::string_view(answer.body).substr(at, end - at), text);
    const bool in_summary = std::regex_search(answer.body, std::regex("<a href=\"#" + field + "\">[^<]*"));
    return beside && in_summary;
}

bool is_true(const std::string& sentence, Stage& stage, Site& site)
{
    std::smatch match;
    if (std::regex_match(sentence, match, std::regex("order (\\w+) is (\\w+)"))) {
        const auto state = stage.orders.state(match[1]);
        return match[2] == (state ? std::string(word(*state)) : "gone");
    }
    if (std::regex_match(sentence, match, std::regex("(\\d+) (\\w+)(?: where (.*))?")))
        return site.sql("select count(*) from " + match[2].str() + (match[3].matched ? " where " + match[3].str() : ""))
               == match[1];
    throw std::runtime_error("nobody knows whether: " + sentence);
}

bool holds(const Line& line, const std::string& text, const Answer& answer, Stage& stage, Site& site)
{
    const auto& word = line.word;
    if (word == "Status")
        return std::to_string(answer.status) == text;
    if (word == "Body contains")
        return contains(answer.body, text);
    if (word == "Body lacks")
        return !contains(answer.body, text);
    if (word == "Body is")
        return answer.body == text || answer.body == text + "\n";
    if (word.starts_with("Error at "))
        return says_beside(answer, word.substr(9), text);
    if (word == "Then")
        return is_true(text, stage, site);
    if (word.starts_with('!'))
        return !answer.header(word.substr(1));
    return header_is_like(answer, word, text);
}

}

bool is_met(const Line& line, const Answer& answer, Stage& stage, Site& site)
{
    const auto text = stage.filled_in(line.text);
    const bool met = holds(line, text, answer, stage, site);
    BOOST_TEST(met, "line " << line.number << " is not so: " << line.word << ": " << text);
    return met;
}

std::string shown(const Answer& answer)
{
    std::string text;
    for (const auto& [name, value] : answer.headers)
        if (name != "Content-Security-Policy")
            text += "  " + name + ": " + value + "\n";
    auto words = answer.body.substr(std::min(answer.body.find("<main"), answer.body.size()));
    words = std::regex_replace(words, std::regex("<[^>]*>"), " ");
    words = std::regex_replace(words, std::regex("\\s+"), " ");
    return text + "  " + (words.empty() ? answer.body.substr(0, 600) : words.substr(0, 1500)) + "\n";
}

}
