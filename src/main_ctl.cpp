// cakeyctl: what a system administrator does from the shell.
#include "base/numbers.hpp"
#include "config.hpp"
#include "config_help.hpp"
#include "crypto/files.hpp"
#include "ctl/accounts.hpp"
#include "ctl/audit.hpp"
#include "ctl/backups.hpp"
#include "ctl/books.hpp"
#include "ctl/check.hpp"
#include "ctl/command_line.hpp"
#include "ctl/findings.hpp"
#include "ctl/imports.hpp"
#include "ctl/names.hpp"
#include "ctl/orders.hpp"
#include "ctl/outbox.hpp"
#include "ctl/seals.hpp"
#include "ctl/staff.hpp"
#include "ctl/usage.hpp"
#include "domain/fault.hpp"
#include "outside/alipay.hpp"
#include "store/schema.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <iostream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace cakey;

// Not as the usage says: that is shown, and the exit status is 2.
constexpr int misused = -1;

using Words = std::vector<std::string>;

// What a command is given: its program's configuration, and the words behind its name.
struct Given {
    const Config& config;
    Program program;
    const Words& words;
    const ctl::CommandLine& line;
    std::ostream& out;
};

int migrate(const Given& given)
{
    const auto& config = given.config;
    const auto applied = Migrations(config.database, config.schema).apply(given.line.has("--force"));
    for (const auto& name : applied)
        given.out << "applied " << name << '\n';
    if (applied.empty())
        given.out << "the schema is up to date\n";
    Store store(config.database);
    store.require_schema();
    if (const int noted = ctl::note_seal_keys(store, config, SystemClock().now()); noted > 0)
        given.out << "noted whose keys these are: " << noted << '\n';
    if (const int folded = ctl::fold_names(store, given.out); folded > 0)
        given.out << "filled in how names read: " << folded << '\n';
    return 0;
}

Store opened(const Config& config)
{
    Store store(config.database);
    store.require_schema();
    return store;
}

int import(const Given& given)
{
    auto store = opened(given.config);
    const auto &what = given.words[0], &path = given.words[1];
    const auto now = SystemClock().now();
    const int rows = what == "outlets"     ? ctl::import_outlets(store, path)
                     : what == "platforms" ? ctl::import_platforms(store, path)
                     : what == "checks"    ? ctl::import_checks(store, path)
                     : what == "prices"    ? ctl::import_prices(store, path, now)
                     : what == "agreement" ? ctl::import_agreement(store, path, now)
                     : what == "companies" ? ctl::import_companies(store, given.config, path, std::cin, now)
                                           : throw std::runtime_error("cannot import '" + what + "'");
    given.out << what << ": " << rows << '\n';
    return 0;
}

int keep_staff(const Given& given)
{
    auto store = opened(given.config);
    return ctl::keep_staff(store, given.config, given.words, std::cin, given.out, SystemClock().now()) ? 0 : misused;
}

int back_up(const Given& given)
{
    ctl::back_up(given.config, given.words[0], given.out);
    return 0;
}

int restore(const Given& given)
{
    ctl::restore(given.config, given.words[0], given.out);
    return 0;
}

int rotate_seals(const Given& given)
{
    auto store = opened(given.config);
    ctl::note_seal_keys(store, given.config, SystemClock().now());
    return ctl::rotate_seals(given.config, given.out) ? 0 : 1;
}

int add_seal_key(const Given& given)
{
    ctl::add_seal_key(given.words[0], given.out);
    return 0;
}

int audit_books(const Given& given)
{
    const auto days = given.words.empty() ? 0 : whole_number<int>(given.words[0]);
    if (!days || *days < 0 || *days > 3650)
        return misused;
    auto store = opened(given.config);
    const SystemClock clock;
    outside::Alipay gateway(given.config.alipay, clock);
    return static_cast<int>(ctl::audit_books(store, gateway, std::chrono::days(*days), given.out, clock.now()));
}

int verify_audit(const Given& given)
{
    std::vector<deeds::AuditHead> carried_away;
    if (const auto heads = given.line.value_of("--head"); !heads.empty()) {
        auto read = deeds::parse_heads(crypto::read_key_file(heads));
        if (!read)
            throw std::runtime_error(heads + " is no file of the audit log's heads");
        carried_away = *std::move(read);
    }
    const auto keys = deeds::read_audit_keys(given.config.audit_key_file);
    auto store = opened(given.config);
    return static_cast<int>(ctl::verify_audit(store, keys, carried_away, given.out, SystemClock().now()));
}

int list_outbox(const Given& given)
{
    auto store = opened(given.config);
    ctl::print(ctl::outbox_listed(store), given.line.has("--json"), given.out);
    return 0;
}

int retry(const Given& given)
{
    const auto kind = from_word<OutboxKind>(given.words[0]);
    const auto subject = whole_number<std::int64_t>(given.words[1]);
    if (!kind || !subject)
        return misused;
    auto store = opened(given.config);
    ctl::retry(store, *kind, *subject, given.line.has("--yes"), given.out, SystemClock().now());
    return 0;
}

int retry_invoice(const Given& given)
{
    auto store = opened(given.config);
    ctl::retry_invoice(store, given.words[0], given.line.has("--yes"), given.out, SystemClock().now());
    return 0;
}

int show_order(const Given& given)
{
    auto store = opened(given.config);
    ctl::print(ctl::order_shown(store, given.words[0]), given.line.has("--json"), given.out);
    return 0;
}

int check(const Given& given)
{
    return static_cast<int>(ctl::check(given.program, given.config, SystemClock(), given.out));
}

struct Command {
    Words name;
    std::size_t least;  // words behind its name
    std::size_t most;
    std::optional<Program> reads;  // whose configuration it reads; none
    int (*run)(const Given&);
    std::set<std::string> takes{};  // which switches
    int failed = 1;                 // exit status when it cannot be done
};

constexpr auto not_checked = static_cast<int>(ctl::Verdict::not_checked);

const Command commands[] = {
    {{"migrate"}, 0, 0, Program::ctl, migrate, {"--force"}},
    {{"backup"}, 1, 1, Program::ctl, back_up},
    {{"restore"}, 1, 1, Program::ctl, restore},
    {{"check", "web"}, 0, 0, Program::web, check, {"--json"}},
    {{"check", "worker"}, 0, 0, Program::worker, check, {"--json"}},
    {{"check", "ctl"}, 0, 0, Program::ctl, check, {"--json"}},
    {{"import"}, 2, 2, Program::ctl, import},
    {{"staff"}, 1, 5, Program::ctl, keep_staff},
    {{"books", "audit"}, 0, 1, Program::books, audit_books, {"--json"}, not_checked},
    {{"audit", "verify"}, 0, 0, Program::audit, verify_audit, {"--head", "--json"}, not_checked},
    {{"outbox", "list"}, 0, 0, Program::ctl, list_outbox, {"--json"}},
    {{"outbox", "retry"}, 2, 2, Program::ctl, retry, {"--yes"}},
    {{"order", "show"}, 1, 1, Program::ctl, show_order, {"--json"}},
    {{"invoice", "retry"}, 1, 1, Program::ctl, retry_invoice, {"--yes"}},
    {{"seal", "rotate"}, 0, 0, Program::ctl, rotate_seals},
    {{"seal", "add"}, 1, 1, std::nullopt, add_seal_key},
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
    const auto config = command.reads ? read_config(*command.reads, line.flags, environment_variables()).config : Config();
    const auto program = command.reads.value_or(Program::ctl);
    const bool in_lines = command.run == audit_books || command.run == verify_audit || command.run == check;
    if (!in_lines || !line.has("--json"))
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
            if (const int status = run(*command, line); status != misused)
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
