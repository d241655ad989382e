// cakeyctl: what a system administrator does from the shell.
#include "base/numbers.hpp"
#include "config.hpp"
#include "crypto/files.hpp"
#include "ctl/accounts.hpp"
#include "ctl/audit.hpp"
#include "ctl/books.hpp"
#include "ctl/imports.hpp"
#include "ctl/names.hpp"
#include "ctl/seals.hpp"
#include "ctl/staff.hpp"
#include "domain/fault.hpp"
#include "outside/alipay.hpp"
#include "store/schema.hpp"
#include "store/store.hpp"

#include <iostream>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace cakey;

constexpr const char* usage = R"(usage: cakeyctl --config=FILE COMMAND
  migrate                                  bring the database's schema up to date
  import outlets|platforms|checks|prices|agreement FILE
  import companies FILE                    password in the first line of standard input
  staff create USERNAME NAME ROLE [OUTLET] prints the link by which the member sets the account up, within a day;
                                           ROLE is operator, outlet, administrator or auditor
        reset USERNAME                     prints another one: what they had opens nothing any more
        disable|enable|sign-out USERNAME
        list
        set-up LINK                        in the member's place: password, and maybe a secret for one-time codes, each
                                           in a line of standard input; prints that secret and the recovery codes
  books audit [DAYS]                       every order's money from its payments and refunds, and what Alipay says where
                                           it is not right; or of all payments of so many days. Wants the
                                           worker's configuration. Exit status 0: all is right, 1: something
                                           differs, 2: it could not be checked
  audit verify [--head FILE]               every line of the audit log beside its seal; with a file that the worker wrote
                                           into audit_heads_dir: whether the end was cut off since. Wants
                                           audit_key_file. Exit status as above: 1 names what was changed,
                                           taken away or put in
  seal rotate                              seal anew all that lies under an older key of seal_key_file
       cakeyctl seal add FILE              put a new sealing key in front of the others in that file
)";

int migrate(const Config& config)
{
    const auto applied = Migrations(config.database, config.schema).apply();
    for (const auto& name : applied)
        std::cout << "applied " << name << '\n';
    if (applied.empty())
        std::cout << "the schema is up to date\n";
    Store store(config.database);
    store.require_schema();
    if (const int folded = ctl::fold_names(store, std::cout); folded > 0)
        std::cout << "filled in how names read: " << folded << '\n';
    return 0;
}

int import(Store& store, const Config& config, const std::string& what, const std::string& path, Instant now)
{
    const int rows = what == "outlets"     ? ctl::import_outlets(store, path)
                     : what == "platforms" ? ctl::import_platforms(store, path)
                     : what == "checks"    ? ctl::import_checks(store, path)
                     : what == "prices"    ? ctl::import_prices(store, path, now)
                     : what == "agreement" ? ctl::import_agreement(store, path, now)
                     : what == "companies" ? ctl::import_companies(store, config, path, std::cin, now)
                                           : throw std::runtime_error("cannot import '" + what + "'");
    std::cout << what << ": " << rows << '\n';
    return 0;
}

int command(const Config& config, const std::vector<std::string>& words)
{
    const auto word = [&](std::size_t i) { return i < words.size() ? words[i] : std::string(); };
    if (word(0) == "migrate" && words.size() == 1)
        return migrate(config);

    Store store(config.database);
    store.require_schema();
    const auto now = SystemClock().now();
    if (word(0) == "import" && words.size() == 3)
        return import(store, config, word(1), word(2), now);
    if (word(0) == "staff"
        && ctl::keep_staff(store, config, {words.begin() + 1, words.end()}, std::cin, std::cout, now))
        return 0;
    if (word(0) == "seal" && word(1) == "rotate" && words.size() == 2)
        return ctl::rotate_seals(config, std::cout) ? 0 : 1;
    std::cerr << usage;
    return 2;
}

// Reads more of the configuration than other commands: it asks Alipay.
int audit_books(const std::vector<std::string>& arguments, std::chrono::days days)
{
    const auto config = read_config(Program::books, arguments, environment_variables()).config;
    Store store(config.database);
    store.require_schema();
    const SystemClock clock;
    outside::Alipay gateway(config.alipay, clock);
    return static_cast<int>(ctl::audit_books(store, gateway, days, std::cout, clock.now()));
}

// "books audit", "books audit 30", among flags. Nothing for other commands.
std::optional<std::chrono::days> days_of_audit(const std::vector<std::string>& arguments)
{
    std::vector<std::string> words;
    for (const auto& argument : arguments)
        if (!argument.starts_with("--"))
            words.push_back(argument);
    if (words.size() < 2 || words.size() > 3 || words[0] != "books" || words[1] != "audit")
        return std::nullopt;
    const auto days = words.size() == 3 ? whole_number<int>(words[2]) : 0;
    return days && *days >= 0 && *days <= 3650 ? std::optional(std::chrono::days(*days)) : std::nullopt;
}

// Reads less of the configuration than other commands, but the key that only the worker has besides. `heads`: a file's name,
// empty for none.
int verify_audit(const std::vector<std::string>& arguments, const std::string& heads)
{
    const auto config = read_config(Program::audit, arguments, environment_variables()).config;
    std::vector<deeds::AuditHead> carried_away;
    if (!heads.empty()) {
        auto read = deeds::parse_heads(crypto::read_key_file(heads));
        if (!read)
            throw std::runtime_error(heads + " is no file of the audit log's heads");
        carried_away = *std::move(read);
    }
    const auto keys = deeds::read_audit_keys(config.audit_key_file);
    Store store(config.database);
    store.require_schema();
    return static_cast<int>(ctl::verify_audit(store, keys, carried_away, std::cout, SystemClock().now()));
}

struct Verifying {
    std::vector<std::string> arguments;  // without --head
    std::string heads;
};

// "audit verify", "audit verify --head FILE", among flags. Nothing for other commands.
std::optional<Verifying> verifying(const std::vector<std::string>& arguments)
{
    constexpr std::string_view flag = "--head";
    Verifying found;
    std::vector<std::string> words;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto& argument = arguments[i];
        if (argument == flag && i + 1 < arguments.size()) {
            found.heads = arguments[++i];
        } else if (argument.starts_with(std::string(flag) + '=')) {
            found.heads = argument.substr(flag.size() + 1);
        } else {
            found.arguments.push_back(argument);
            if (!argument.starts_with("--"))
                words.push_back(argument);
        }
    }
    return words == std::vector<std::string>{"audit", "verify"} ? std::optional(std::move(found)) : std::nullopt;
}

// Wants no configuration: the file is none of a program's yet.
bool is_about_a_key_file(const std::vector<std::string>& words)
{
    return words.size() == 3 && words[0] == "seal" && words[1] == "add";
}

}

int main(int argc, char** argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    int failed = 1;
    try {
        if (is_about_a_key_file(arguments)) {
            ctl::add_seal_key(arguments[2], std::cout);
            return 0;
        }
        if (const auto days = days_of_audit(arguments)) {
            failed = static_cast<int>(ctl::Verdict::not_checked);
            return audit_books(arguments, *days);
        }
        if (const auto command = verifying(arguments)) {
            failed = static_cast<int>(ctl::Verdict::not_checked);
            return verify_audit(command->arguments, command->heads);
        }
        const auto start = read_config(Program::ctl, arguments, environment_variables());
        return command(start.config, start.arguments);
    } catch (const DomainError& error) {
        const auto reason = reason_of(error);
        std::cerr << "cakeyctl: "
                  << (error.fault() == Fault::already_exists ? "there is one of that name already"
                      : error.fault() == Fault::unavailable  ? "the database cannot be reached"
                      : error.fault() == Fault::wrong_state
                          ? "it is in no state for that, or the last administrator that is active"
                          : "that cannot be done")
                  << (reason.empty() ? "" : ": " + reason) << '\n';
    } catch (const std::exception& error) {
        std::cerr << "cakeyctl: " << error.what() << '\n';
    }
    return failed;
}
