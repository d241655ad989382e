// Sentences to fixtures, names to values.
#include "stage.hpp"

#include "base/encodings.hpp"
#include "crypto/passwords.hpp"
#include "crypto/tokens.hpp"
#include "crypto/totp.hpp"
#include "deeds/credentials.hpp"
#include "deeds/staff.hpp"
#include "deeds/text_codes.hpp"
#include "domain/recovery_code.hpp"
#include "domain/text.hpp"
#include "pages/door/proofs.hpp"
#include "pages/frame/person.hpp"
#include "work/reckoning.hpp"

#include <regex>
#include <stdexcept>

namespace cakey::requests {

namespace {

// The whole sentence's groups; empty when it is another one.
std::vector<std::string> parts_of(const std::string& sentence, const char* pattern)
{
    std::smatch match;
    if (!std::regex_match(sentence, match, std::regex(pattern)))
        return {};
    return {match.begin(), match.end()};
}

template <class Enum>
Enum worded(const std::string& text)
{
    const auto value = from_word<Enum>(text);
    if (!value)
        throw std::runtime_error("no such word: " + text);
    return *value;
}

std::string table_of(const std::string& noun)
{
    const auto table = noun == "view" ? "saved view" : noun;
    return std::regex_replace(table, std::regex(" "), "_") + "s";
}

void add_text_code(Site& site, const deeds::CodeAddressee& to, const std::string& secret)
{
    TextCode code;
    code.mobile = to.mobile;
    code.purpose = to.purpose;
    code.company_id = to.company;
    code.salt = "salt";
    code.code_hash = crypto::sha256_hex(code.salt + secret);
    code.address = "192.0.2.1";
    code.wider_network = "192.0.2.0/24";
    code.browser = to.browser;
    code.created_at = site.clock.now();
    code.expires_at = code.created_at + TextCode::code_life;
    site.store.transact([&](Unit& unit) { unit.text_codes().add(code); });
}

// "as 甲公司", "as staff zhang", "from 192.0.2.1", "with the password of zhang" or "of this device": `cookies` are the
// device's.
std::string failing_key(const std::string& by, const std::string& whom, const Cookies& cookies)
{
    web::RequestData data{.remote_address = whom};
    if (const auto device = cookies.find(std::string(pages::device_cookie)); device != cookies.end())
        data.with_header("Cookie", device->first + '=' + device->second);
    const web::Request request(std::move(data));
    if (by == "from")
        return pages::company_try(request, "").address;
    if (by == "of")
        return pages::company_try(request, "").device;
    if (by == "with the password of")
        return pages::inner_try("staff:" + whom).account;
    return whom.starts_with("staff ") ? pages::staff_try(request, whom.substr(6)).account
                                      : pages::company_try(request, key_text(whom)).account;
}

// A day's bill; one that differs has a payment of the order at a fen less than in the books, and a line that nobody can
// read.
void add_bill(Site& site, const std::string& date, BillState state, const std::string& order_number)
{
    const auto now = site.clock.now();
    BillDay day(*date_in(date), now);
    BillDifference amount{.kind = DifferenceKind::amount,
                          .about = BillKind::payment,
                          .out_trade_no = order_number + "_1_1",
                          .order_number = order_number,
                          .gateway_trade_no = "2026112222001",
                          .books_trade_no = "2026112222001",
                          .gateway_amount = Fen(45999),
                          .books_amount = Fen(46000),
                          .gateway_at = now - std::chrono::hours(24),
                          .books_at = now - std::chrono::hours(24)};
    BillDifference unread{.line = 7, .fault = BillFault::no_amount};
    BillSum gateway, books;
    if (state == BillState::matched || state == BillState::differing) {
        gateway.add(BillKind::payment, state == BillState::matched ? Fen(46000) : Fen(45999));
        books.add(BillKind::payment, Fen(46000));
    }
    if (state == BillState::waiting || state == BillState::not_available)
        day.missed(state == BillState::not_available, "BILL_NOT_EXIST", now);
    else
        day.compared(gateway, books, state == BillState::differing, now);
    site.store.transact([&](Unit& unit) {
        unit.bill_days().add(day);
        if (state == BillState::differing)
            unit.bill_days().put_differences(day, {unread, amount});
    });
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

}

void Stage::give(const std::string& sentence)
{
    if (const auto company = parts_of(sentence, "company (.+?)( without details)?"); !company.empty())
        return cast.company(company[1], company[2].empty());
    if (const auto staff = parts_of(sentence, "(operator|outlet|administrator|auditor) ([a-z]+)( elsewhere)?");
        !staff.empty())
        return cast.staff(staff[2], worded<Role>(staff[1]), !staff[3].empty());
    if (const auto named = parts_of(sentence, "newest order is (\\w+)"); !named.empty())
        return orders.name_newest(named[1]);
    if (const auto order = parts_of(sentence, "order (\\w+) of (.+) is (\\w+?)(?: by (courier|pick_up|download|none))?"
                                              "(?: claimed by (\\w+))?( without papers)?");
        !order.empty()) {
        OrderWish wish{.name = order[1], .company = cast.company_id(order[2]), .state = worded<OrderState>(order[3])};
        if (!order[4].empty())
            wish.delivery = worded<Delivery>(order[4]);
        if (!order[5].empty())
            wish.claimed_by = cast.staff_id(order[5]);
        wish.with_papers = order[6].empty();
        return orders.make(wish);
    }
    if (const auto many = parts_of(sentence, "(\\d+) orders of (.+)"); !many.empty()) {
        for (int i = 1; i <= std::stoi(many[1]); ++i)
            orders.make({.name = "O" + std::to_string(i), .company = cast.company_id(many[2]), .with_papers = false});
        return;
    }
    if (const auto payment = parts_of(sentence, "(?:payment|(\\d+) payments) of (\\w+)"); !payment.empty()) {
        for (int i = payment[1].empty() ? 1 : std::stoi(payment[1]); i > 0; --i)
            orders.pay_attempt(payment[2]);
        return;
    }
    if (const auto invoice = parts_of(sentence, "invoice of (\\w+)"); !invoice.empty())
        return orders.issue_invoice(invoice[1]);
    if (const auto undone = parts_of(sentence, "red letter of (\\w+)"); !undone.empty())
        return orders.undo_invoice(undone[1]);
    if (const auto stuck = parts_of(sentence, "refund of (\\w+) is stuck by ([A-Z_.]+)"); !stuck.empty())
        return orders.stick_refund(stuck[1], stuck[2]);
    if (const auto held = parts_of(sentence, "letter of (\\w+) waits for a sign-in"); !held.empty())
        return orders.hold_letter(held[1]);
    if (const auto lost = parts_of(sentence, "message about (\\w+) did not arrive by ([A-Z_.]+)"); !lost.empty())
        return orders.lose_message(lost[1], lost[2]);
    if (const auto done = parts_of(sentence, "refund of (\\w+) is done"); !done.empty())
        return orders.make_refund(done[1]);
    if (const auto named = parts_of(sentence, "newest settlement is (\\w+)"); !named.empty())
        return note(named[1], site_.sql("select number from settlements order by id desc limit 1"));
    if (const auto back = parts_of(sentence, "mail to (\\S+) of (.+) came back"); !back.empty()) {
        site_.sql("insert into mail_bounces (company_id, address, status, at) values ("
                  + std::to_string(cast.company_id(back[2]).value) + ", '" + back[1] + "', '5.1.1', now())");
        return;
    }
    if (const auto uploaded = parts_of(sentence, "(\\d+) MB uploaded by (.+)"); !uploaded.empty())
        return site_.store.transact([&](Unit& unit) {
            auto day = unit.upload_days().of(cast.company_id(uploaded[2]), date_text(china_date(site_.clock.now())));
            day.bytes = std::stoll(uploaded[1]) * 1024 * 1024;
            unit.upload_days().save(day);
        });
    if (const auto accepts = parts_of(sentence, "platform accepts (.+)"); !accepts.empty())
        return site_.store.transact([&](Unit& unit) {
            auto platform = unit.catalogue().platform("js_province").value();
            platform.accepts = BusinessTypes::parse(accepts[1]).value();
            unit.catalogue().put(platform);
        });
    if (const auto named = parts_of(sentence, "newest certificate profile is (\\w+)"); !named.empty())
        return note(named[1], site_.sql("select max(id) from certificate_profiles"));
    if (const auto named = parts_of(sentence, "(newest|first) (outlet|platform|price) is (\\w+)"); !named.empty())
        return note(named[3], site_.sql("select " + std::string(named[1] == "first" ? "min" : "max") + "(id) from "
                                        + named[2] + "s"));
    if (const auto renamed = parts_of(sentence, "platform (.+)"); !renamed.empty())
        return site_.store.transact([&](Unit& unit) {
            auto platform = unit.catalogue().platform("js_province").value();
            platform.name = renamed[1];
            unit.catalogue().put(platform);
        });
    if (const auto code = parts_of(sentence, "code (\\d{6}) for (\\d{11})(?: (\\d+) times)?"); !code.empty()) {
        for (int i = 0; i < (code[3].empty() ? 1 : std::stoi(code[3])); ++i)
            add_text_code(site_, {code[2], TextPurpose::registration_code}, code[1]);
        return;
    }
    if (const auto change = parts_of(sentence, "code (\\d{6}) for (\\d{11}) to change the mobile of (.+)");
        !change.empty())
        return add_text_code(site_, {change[2], TextPurpose::mobile_change_code, cast.company_id(change[3])},
                             change[1]);
    if (const auto code = parts_of(sentence, "(sign-in code|one-time password) (\\w+) of (.+?)( in another browser)?"); !code.empty()) {
        const auto company = site_.store.read(
            [&](Unit& unit) { return unit.companies().numbered(cast.company_id(code[3])); });
        const auto purpose = code[1] == "sign-in code" ? TextPurpose::sign_in_code : TextPurpose::one_time_password;
        return add_text_code(
            site_, {company.mobile(), purpose, company.id(), code[4].empty() ? std::string() : std::string("another")}, code[2]);
    }
    if (sentence == "certificates are made by ourselves") {
        site_.certificates = true;
        site_.driver = CertificateDriver::embedded;
        return;
    }
    if (sentence == "an issuing authority of ours")
        return certificates.make_authority();
    if (const auto code = parts_of(sentence, "progress code (\\d{6}) of (\\w+)"); !code.empty()) {
        const auto order = orders.find(code[2]);
        return add_text_code(site_, {order.mobile(), TextPurpose::progress_code, order.company_id()}, code[1]);
    }
    if (sentence == "certificates are on") {
        site_.certificates = true;
        return;
    }
    if (sentence.starts_with("certificate ") || sentence.starts_with("key ")
        || sentence.starts_with("newest certificate ") || sentence.starts_with("newest revocation "))
        return give_certificate(sentence);
    if (sentence == "figures are counted") {
        std::string fault;
        work::Reckoning(site_.store, site_.clock, [&](const auto&, const auto& said) { fault += said; }).step();
        if (!fault.empty())
            throw std::runtime_error(fault);
        return;
    }
    if (const auto key = parts_of(sentence, "security key of (\\w+)"); !key.empty())
        return site_.store.transact([&](Unit& unit) {
            SecurityKey made{
                0, cast.staff_id(key[1]), "钥匙串上的", "credential", std::string(64, 'k'), 0, site_.clock.now(), {}};
            unit.security_keys().add(made);
        });
    if (sentence == "check-list")
        return add_check_list();
    if (sentence == "refusal reason")
        return add_refusal_reason();
    if (const auto named = parts_of(sentence, "newest (check item|announcement|refusal reason|certificate "
                                              "profile|reversal|reissue|taxpayer check|view|parcel list)"
                                              " is (\\w+)");
        !named.empty())
        return note(named[2], site_.sql("select max(id) from " + table_of(named[1])));
    if (const auto page = parts_of(sentence, "page (\\w+)"); !page.empty())
        return note(page[1] + ".csrf", cast.csrf_of(cookies));
    if (const auto costly = parts_of(sentence, "(.+)'s password at another cost"); !costly.empty()) {
        const auto hash = crypto::hash_password(Cast::password, {128, 1});
        site_.sql("update companies set password_hash = '" + hash + "' where name = '" + costly[1] + "'");
        return;
    }
    if (const auto failed = parts_of(sentence, "(\\d+) failed sign-ins (as|from|of|with the password of) (.+)"); !failed.empty())
        return site_.store.transact([&](Unit& unit) {
            for (int i = 0; i < std::stoi(failed[1]); ++i) {
                SignInFailure failure{0, failing_key(failed[2], failed[3], cookies), site_.clock.now()};
                unit.sign_in_failures().add(failure);
            }
        });
    if (const auto code = parts_of(sentence, "recovery code (\\S+) of (\\w+)"); !code.empty())
        return site_.store.transact([&](Unit& unit) {
            unit.recovery_codes().put(cast.staff_id(code[2]),
                                      {deeds::recovery_code_hash(typed_recovery_code(code[1]))});
        });
    if (const auto link = parts_of(sentence, "set-up link (\\w+) of (\\w+)"); !link.empty()) {
        const auto token = crypto::random_token();
        site_.store.transact([&](Unit& unit) {
            deeds::reset_staff(unit, cast.staff_id(link[2]), crypto::sha256_hex(token), {}, site_.clock.now());
        });
        return note(link[1], token);
    }
    if (const auto named = parts_of(sentence, "newest request is (\\w+)"); !named.empty())
        return note(named[1], site_.sql("select number from identity_requests order by id desc limit 1"));
    if (const auto bill = parts_of(sentence, "bill of ([0-9-]{10}) is (\\w+)(?: about (\\w+))?"); !bill.empty())
        return add_bill(site_, bill[1], worded<BillState>(bill[2]), bill[3].empty() ? "" : orders.number(bill[3]));
    if (const auto named = parts_of(sentence, "newest difference is (\\w+)"); !named.empty()) {
        note(named[1], site_.sql("select id from bill_differences order by id desc limit 1"));
        return note(named[1] + ".version", site_.sql("select version from bill_differences order by id desc limit 1"));
    }
    if (const auto shown = parts_of(sentence, "captcha ([A-Z0-9]+)"); !shown.empty()) {
        const auto& name = shown[1];
        const auto [token, answer] = site_.captcha();
        note(name, answer);
        note(name + ".token", token);
        return note(name + ".small", lower_ascii(answer));
    }
    throw std::runtime_error("nobody knows how to give: " + sentence);
}

void Stage::give_certificate(const std::string& sentence)
{
    if (const auto named = parts_of(sentence, "newest certificate is (\\w+)"); !named.empty())
        return certificates.name_newest(named[1]);
    if (const auto named = parts_of(sentence, "newest revocation of (\\w+) is (\\w+)"); !named.empty())
        return note(named[2], site_.sql("select max(id) from revocations where certificate_id = "
                                        + std::to_string(certificates.id(named[1]))));
    if (const auto key = parts_of(sentence, "key (\\w+)"); !key.empty())
        return certificates.make_key(key[1]);
    if (const auto told = parts_of(sentence, "certificate (\\w+) was reminded of (\\w+)"); !told.empty())
        return certificates.remind(told[1], told[2]);
    if (const auto wanted = parts_of(sentence, "certificate (\\w+) is to be revoked"); !wanted.empty())
        return certificates.want_revoked(wanted[1]);
    if (const auto made = parts_of(sentence, "certificate (\\w+) made of (\\w+) for (.+?)(?: with serial (\\w+))?"
                                             "(?: ending in (-?\\d+) days)?");
        !made.empty())
        return note(made[1], certificates.made_of(made[2], made[3], made[4].empty() ? "4B01" : made[4],
                                                  made[5].empty() ? 365 : std::stoi(made[5])));
    const auto parts = parts_of(sentence, "certificate (\\w+) of (\\w+)(?: line (\\d+))?(?: is (\\w+))?(?: by (\\w+))?"
                                          "(?: ending in (\\d+) days)?(?: after (\\w+))?( of our own)?");
    if (parts.empty())
        throw std::runtime_error("nobody knows how to give: " + sentence);
    CertificateWish wish{.name = parts[1], .order = parts[2]};
    if (!parts[3].empty())
        wish.line = std::stoi(parts[3]);
    if (!parts[4].empty())
        wish.state = worded<CertificateState>(parts[4]);
    if (!parts[5].empty())
        wish.by = cast.staff_id(parts[5]);
    if (!parts[6].empty())
        wish.days = std::stoi(parts[6]);
    if (!parts[7].empty())
        wish.after = parts[7];
    wish.own = !parts[8].empty();
    certificates.make(wish);
}

void Stage::add_refusal_reason()
{
    site_.store.transact([&](Unit& unit) {
        const RefusalReason stamp{.title = "申请表未盖章",
                                  .text = "申请表未加盖单位公章，请盖章后重新上传",
                                  .about = OrderField::application_form,
                                  .position = 1};
        note("reason", std::to_string(unit.refusal_reasons().put(stamp)));
    });
}

void Stage::add_check_list()
{
    site_.store.transact([&](Unit& unit) {
        const CheckItem form{.paper = PaperKind::application_form,
                             .position = 1,
                             .text = "加盖单位公章",
                             .fault = "未加盖单位公章，请盖章后重新上传"};
        const CheckItem licence{.paper = PaperKind::business_licence,
                                .position = 1,
                                .text = "清晰完整",
                                .fault = "不清晰或不完整，请重新上传"};
        note("form item", std::to_string(unit.checks().put(form)));
        note("licence item", std::to_string(unit.checks().put(licence)));
    });
}

std::string Stage::filled_in(const std::string& text)
{
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        const auto open = text.find('{', at);
        const auto close = text.find('}', open);
        if (close == std::string::npos)
            return filled + text.substr(at);
        const auto name = text.substr(open + 1, close - open - 1);
        filled += text.substr(at, open - at) + (name.starts_with('"') ? '{' + name + '}' : value(name));  // JSON is itself
        at = close + 1;
    }
    return filled;
}

std::string Stage::value(const std::string& name)
{
    if (const auto noted = notes_.find(name); noted != notes_.end())
        return noted->second;
    if (name == "csrf")
        return cast.csrf_of(cookies);
    if (name == "now")
        return china_text(site_.clock.now());
    if (name == "tomorrow")
        return date_text(china_date(site_.clock.now() + std::chrono::hours(24)));
    if (name == "prices.edition")
        return site_.sql("select max(id) || '-' || count(*) from prices");
    if (name.ends_with(".edition"))
        return site_.sql("select count(*) || '-' || coalesce(sum(version), 0) from " + name.substr(0, name.find('.')));
    if (const auto profile = parts_of(name, "profile (\\w+)"); !profile.empty())
        return site_.sql("select max(id) from certificate_profiles where kind = '" + profile[1] + "'");
    if (name == "crlf")
        return "\r\n";
    if (name == "app_id")
        return Site::alipay_app_id;
    if (name == "seller_id")
        return Site::alipay_seller_id;
    if (const auto many = parts_of(name, "(.+) x (\\d+)"); !many.empty())
        return repeated(many[1], std::stoi(many[2]));
    if (orders.has(name))
        return orders.number(name);
    if (certificates.has(name))
        return std::to_string(certificates.id(name));

    const auto dot = name.rfind('.');
    const auto whose = name.substr(0, dot);
    const auto part = dot == std::string::npos ? std::string() : name.substr(dot + 1);
    if (orders.has(whose))
        return value_of_order(whose, part);
    if (certificates.has(whose))
        return value_of_certificate(whose, part);
    if (certificates.has_key(whose) && part == "request")
        return certificates.request(whose);
    if (part == "csrf")
        return cast.csrf_of(cast.cookies_of(whose));
    if (part == "session")
        return std::to_string(cast.session_id(whose));
    if (part == "totp")
        return crypto::totp(Cast::totp_secret,
                            std::chrono::floor<std::chrono::seconds>(site_.clock.now()).time_since_epoch().count());
    if (notes_.contains(whose) && part == "version")
        return site_.sql("select version from identity_requests where number = '" + notes_.at(whose)
                         + "' union all select version from settlements where number = '" + notes_.at(whose) + "'");
    if (cast.is_staff(whose) && part == "id")
        return std::to_string(cast.staff_id(whose).value);
    if (cast.is_staff(whose) && part == "version")
        return site_.sql("select version from staff where username = '" + whose + "'");
    if (cast.is_staff(whose) && part == "new_secret")
        return base64url(site_.seal.seal(Cast::totp_secret, "staff:" + whose + ":new totp"));
    if (part == "id")
        return std::to_string(cast.company_id(whose).value);
    if (part == "version")
        return site_.sql("select version from companies where id = " + std::to_string(cast.company_id(whose).value));
    if (part == "credit_code")
        return site_.sql("select credit_code from companies where id = "
                         + std::to_string(cast.company_id(whose).value));
    throw std::runtime_error("nobody knows {" + name + "}");
}

std::string Stage::value_of_order(const std::string& name, const std::string& part) const
{
    if (part == "version")
        return std::to_string(orders.find(name).version());
    if (part == "total")
        return orders.find(name).total().yuan();
    if (part == "payment")
        return std::to_string(orders.newest_payment(name).id());
    if (part == "trade")
        return orders.newest_payment(name).out_trade_no();
    if (part == "refund")
        return std::to_string(orders.newest_refund(name).id);
    if (part == "refund_version")
        return std::to_string(orders.newest_refund(name).version);
    if (part == "message")
        return std::to_string(orders.newest_message(name));
    throw std::runtime_error("an order has no " + part);
}

std::string Stage::value_of_certificate(const std::string& name, const std::string& part) const
{
    const auto certificate = certificates.find(name);
    if (part == "version")
        return std::to_string(certificate.version());
    if (part == "serial")
        return certificate.serial();
    if (part == "content")
        return base64(certificate.content());
    throw std::runtime_error("a certificate has no " + part);
}

}
