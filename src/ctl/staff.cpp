// What a page about staff does, by words.
#include "ctl/staff.hpp"

#include "crypto/passwords.hpp"
#include "crypto/sealed.hpp"
#include "crypto/tokens.hpp"
#include "deeds/credentials.hpp"
#include "deeds/staff.hpp"
#include "domain/password_rule.hpp"
#include "domain/recovery_code.hpp"

#include <algorithm>
#include <stdexcept>

namespace cakey::ctl {

namespace {

OutletId outlet_named(Store& store, const std::string& name)
{
    for (const auto& outlet : store.read([](Unit& unit) { return unit.catalogue().outlets(); }))
        if (outlet.name == name)
            return {outlet.id};
    throw std::runtime_error("there is no outlet '" + name + "'");
}

StaffId member_called(Store& store, const std::string& username)
{
    const auto staff = store.read([&](Unit& unit) { return unit.staff().called(Username::folded(username)); });
    if (!staff)
        throw std::runtime_error("nobody is called '" + username + "'");
    return {staff->id};
}

deeds::NewStaff newcomer(Store& store, const std::vector<std::string>& words)
{
    const auto username = Username::parse(words[1]);
    if (!username)
        throw std::runtime_error("a user name has 2 to 32 letters, digits, full stops, hyphens or underscores");
    const auto role = from_word<Role>(words[3]);
    if (!role)
        throw std::runtime_error("a role is operator, outlet, administrator or auditor");
    Post post{*role};
    if (words.size() == 5)
        post.outlet = outlet_named(store, words[4]);
    if (!post.whole())
        throw std::runtime_error("outlet staff, and nobody else, are of an outlet");
    return {*username, words[2], post};
}

// A link is drawn before the transaction, and printed once it is there.
void give_link(Store& store, const Config& config, std::ostream& out, const auto& deed)
{
    const auto token = crypto::random_token();
    store.transact([&](Unit& unit) { deed(unit, crypto::sha256_hex(token)); });
    out << deeds::setup_address(config.public_url, token) << '\n';
}

void set_up(Store& store, const Config& config, const std::string& link, std::istream& in, std::ostream& out,
            Instant now)
{
    const auto hash = crypto::sha256_hex(link.substr(link.rfind('/') + 1));
    const auto over = std::runtime_error("the link was used, was replaced, or is older than a day");
    const auto staff = store.read([&](Unit& unit) { return deeds::staff_to_set_up(unit, hash, now); });
    if (!staff)
        throw over;
    std::string password, secret;
    std::getline(in, password);
    std::getline(in, secret);
    if (staff_password_flaw(password, staff->username))
        throw std::runtime_error(
            "the password, in the first line of standard input, needs 8 to 128 characters and must "
            "be none of the common ones, nor the user name");
    if (secret.empty())
        out << "secret of the one-time codes (for the authenticator app): " << (secret = deeds::fresh_totp_secret())
            << '\n';
    else if (!from_base32(secret))
        throw std::runtime_error("the secret, in the second line of standard input, is no base32");
    const Credentials credentials{
        crypto::hash_password(password, {static_cast<std::uint32_t>(config.password_memory_kib),
                                         static_cast<std::uint32_t>(config.password_passes)}),
        crypto::Seal(config.seal_key_file).seal(secret, deeds::totp_place(staff->username))};
    const deeds::FreshRecoveryCodes codes;
    if (!store.transact([&](Unit& unit) { return deeds::set_up(unit, hash, credentials, codes.hashes, now); }))
        throw over;
    out << "recovery codes:\n";
    for (const auto& code : codes.printed)
        out << code << '\n';
}

void list(Store& store, std::ostream& out)
{
    std::vector<Outlet> outlets;
    const auto all = store.read([&](Unit& unit) {
        outlets = unit.catalogue().outlets();
        return unit.staff().all();
    });
    for (const auto& staff : all) {
        const auto outlet = find_outlet(outlets, staff.outlet);
        out << staff.username << '\t' << staff.name << '\t' << word(staff.role) << '\t' << (outlet ? outlet->name : "-")
            << '\t' << word(staff.state) << '\n';
    }
}

}

bool keep_staff(Store& store, const Config& config, const std::vector<std::string>& words, std::istream& in,
                std::ostream& out, Instant now)
{
    const std::string command = words.empty() ? "" : words[0];
    if (command == "list" && words.size() == 1) {
        list(store, out);
        return true;
    }
    if (command == "create" && (words.size() == 4 || words.size() == 5)) {
        const auto fresh = newcomer(store, words);
        give_link(store, config, out, [&](Unit& unit, const std::string& token_hash) {
            deeds::create_staff(unit, fresh, token_hash, {}, now);
        });
        return true;
    }
    if (words.size() != 2)
        return false;
    if (command == "set-up") {
        set_up(store, config, words[1], in, out, now);
        return true;
    }
    using Deed = void (*)(Unit&, StaffId, const deeds::Keeper&, Instant);
    const Deed deed = command == "disable"    ? deeds::disable_staff
                      : command == "enable"   ? deeds::enable_staff
                      : command == "sign-out" ? deeds::sign_staff_out
                                              : nullptr;
    if (!deed && command != "reset")
        return false;
    const auto id = member_called(store, words[1]);
    if (deed)
        store.transact([&](Unit& unit) { deed(unit, id, {}, now); });
    else
        give_link(store, config, out, [&](Unit& unit, const std::string& token_hash) {
            deeds::reset_staff(unit, id, token_hash, {}, now);
        });
    return true;
}

}
