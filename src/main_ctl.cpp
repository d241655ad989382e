// cakeyctl: what a system administrator does from the shell.
#include "config.hpp"
#include "config_help.hpp"
#include "ctl/authorities.hpp"
#include "ctl/command_line.hpp"
#include "ctl/findings.hpp"
#include "ctl/looks.hpp"
#include "ctl/upkeep.hpp"
#include "ctl/usage.hpp"
#include "ctl/verdict.hpp"
#include "domain/fault.hpp"

#include <algorithm>
#include <iostream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace cakey;

using Words = std::vector<std::string>;

struct Command {
    Words name;
    std::size_t least;  // words behind its name
    std::size_t most;
    std::optional<Program> reads;  // whose configuration it reads; none
    int (*run)(const ctl::Given&);
    std::set<std::string> takes{};  // which switches
    int failed = 1;                 // exit status when it cannot be done
    bool in_lines = false;          // what it says with --json, too: they are put into JSON here
};

constexpr auto not_checked = static_cast<int>(ctl::Verdict::not_checked);

const Command commands[] = {
    {{"migrate"}, 0, 0, Program::ctl, ctl::migrate, {"--force"}},
    {{"backup"}, 1, 1, Program::ctl, ctl::back_up},
    {{"restore"}, 1, 1, Program::ctl, ctl::restore},
    {{"check", "web"}, 0, 0, Program::web, ctl::check, {"--json"}, 1, true},
    {{"check", "worker"}, 0, 0, Program::worker, ctl::check, {"--json"}, 1, true},
    {{"check", "ca"}, 0, 0, Program::ca, ctl::check, {"--json"}, 1, true},
    {{"check", "ocsp"}, 0, 0, Program::ocsp, ctl::check, {"--json"}, 1, true},
    {{"check", "ctl"}, 0, 0, Program::ctl, ctl::check, {"--json"}, 1, true},
    {{"import"}, 2, 2, Program::ctl, ctl::import},
    {{"staff"}, 1, 5, Program::ctl, ctl::keep_staff},
    {{"books", "audit"}, 0, 1, Program::books, ctl::audit_books, {"--json"}, not_checked, true},
    {{"audit", "verify"}, 0, 0, Program::audit, ctl::verify_audit, {"--head", "--json"}, not_checked, true},
    {{"ca", "verify"}, 0, 0, Program::ctl, ctl::verify_certificates, {"--json"}, not_checked, true},
    {{"outbox", "list"}, 0, 0, Program::ctl, ctl::list_outbox, {"--json"}},
    {{"outbox", "retry"}, 2, 2, Program::ctl, ctl::retry, {"--yes"}},
    {{"order", "show"}, 1, 1, Program::ctl, ctl::show_order, {"--json"}},
    {{"invoice", "retry"}, 1, 1, Program::ctl, ctl::retry_invoice, {"--yes"}},
    {{"ca", "make"}, 3, 3, std::nullopt, ctl::make_ca_key},
    {{"ca", "root"}, 5, 5, std::nullopt, ctl::certify_root},
    {{"ca", "issuing"}, 6, 8, std::nullopt, ctl::certify_issuing},
    {{"ca", "ocsp"}, 6, 6, std::nullopt, ctl::certify_responder},
    {{"ca", "register"}, 2, 3, Program::ctl, ctl::register_ca_key},
    {{"ca", "key", "retire"}, 1, 1, Program::ctl, ctl::retire_ca_key},
    {{"ca", "key", "list"}, 0, 0, Program::ctl, ctl::list_ca_keys},
    {{"seal", "rotate"}, 0, 0, Program::ctl, ctl::rotate_seals},
    {{"seal", "add"}, 1, 1, std::nullopt, ctl::add_seal_key},
};

const Command* named(const ctl::CommandLine& line)
{
    const auto& words = line.words;
    const auto* const found = std::ranges::find_if(commands, [&](const Command& one) {
        return std::ranges::all_of(line.switches, [&](const auto& given) { return one.takes.contains(given.first); })
               && words.size() >= one.name.size() + one.least && words.size() <= one.name.size() + one.most
               && std::equal(one.name.begin(), one.name.end(), words.begin());
    });
    return found == std::end(commands) ? nullptr : found;
}

int run(const Command& command, const ctl::CommandLine& line)
{
    const Words behind(line.words.begin() + static_cast<std::ptrdiff_t>(command.name.size()), line.words.end());
    const auto config = command.reads ? read_config(*command.reads, line.flags, environment_variables()).config
                                      : Config();
    const auto program = command.reads.value_or(Program::ctl);
    if (!command.in_lines || !line.has("--json"))
        return command.run({config, program, behind, line, std::cout});
    std::ostringstream said;
    const int status = command.run({config, program, behind, line, said});
    ctl::print_lines(said.str(), status, std::cout);
    return status;
}

std::string sentence(const DomainError& error)
{
    const std::string text = error.fault() == Fault::already_exists ? "there is one of that name already"
                             : error.fault() == Fault::unavailable  ? "the database cannot be reached"
                             : error.fault() == Fault::wrong_state
                                 ? "it is in no state for that, or the last administrator that is active"
                                 : "that cannot be done";
    const auto reason = reason_of(error);
    return reason.empty() ? text : text + ": " + reason;
}

}

int main(int argc, char** argv)
{
    const Words arguments(argv + 1, argv + argc);
    int failed = 1;
    try {
        if (const auto told = told_about_itself(Program::ctl, "cakeyctl", ctl::usage, arguments)) {
            std::cout << *told;
            return 0;
        }
        const auto line = ctl::command_line(arguments);
        if (const auto* const command = named(line)) {
            failed = command->failed;
            if (const int status = run(*command, line); status != ctl::misused)
                return status;
        }
        std::cerr << ctl::usage;
        return 2;
    } catch (const DomainError& error) {
        std::cerr << "cakeyctl: " << sentence(error) << '\n';
    } catch (const std::exception& error) {
        std::cerr << "cakeyctl: " << error.what() << '\n';
    }
    return failed;
}
