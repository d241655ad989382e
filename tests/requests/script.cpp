// Steps in their order; the first request that cannot be made ends the case.
#include "script.hpp"

#include "expectations.hpp"
#include "request_of.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <stdexcept>

namespace cakey::requests {

namespace {

// "31 minutes"
std::chrono::seconds duration_of(const std::string& text)
{
    const auto unit = text.substr(std::min(text.find(' '), text.size()));
    const int count = std::stoi(text);
    if (unit == " seconds")
        return std::chrono::seconds(count);
    if (unit == " minutes")
        return std::chrono::minutes(count);
    if (unit == " hours")
        return std::chrono::hours(count);
    if (unit == " days")
        return std::chrono::days(count);
    throw std::runtime_error("no such time: " + text);
}

void prepare(const Line& line, Stage& stage, Site& site)
{
    const auto text = stage.filled_in(line.text);
    if (line.word == "Given")
        return stage.give(text);
    if (line.word == "As") {
        stage.cookies = stage.cast.cookies_of(text);
        return;
    }
    if (line.word == "After") {
        site.clock.at += duration_of(text);
        return;
    }
    const auto equals = text.find(" = ");
    if (equals == std::string::npos)
        throw std::runtime_error("a note is 'name = value'");
    stage.note(text.substr(0, equals), text.substr(equals + 3));
}

// As a browser does with Set-Cookie.
void keep_cookies(const Answer& answer, Cookies& cookies)
{
    for (const auto& [name, value] : answer.headers) {
        if (name != "Set-Cookie")
            continue;
        const auto equals = value.find('=');
        const auto cookie = value.substr(0, equals);
        if (value.find("; Max-Age=0") != std::string::npos)
            cookies.erase(cookie);
        else
            cookies[cookie] = value.substr(equals + 1, value.find(';') - equals - 1);
    }
}

}

void play(const std::string& path)
{
    const auto file = read_case(path);
    auto& site = Site::of_this_run();
    site.begin();
    Stage stage(site);
    for (const auto& step : file.steps) {
        BOOST_TEST_CONTEXT(step.method << ' ' << step.target << " (line " << step.number << ")")
        {
            for (const auto& line : step.before)
                prepare(line, stage, site);
            const auto answer = site.ask(request_of(file, step, stage));
            keep_cookies(answer, stage.cookies);
            bool met = true;
            for (const auto& line : step.expected)
                met = is_met(line, answer, stage, site) && met;
            BOOST_TEST(met, file.path << ":" << step.number << ": answered\n"
                                      << shown(answer) << (answer.status == 500 ? site.log() : ""));
        }
    }
}

}
