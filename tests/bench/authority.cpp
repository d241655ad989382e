// What ./dev bench --ca measures in a process of its own, and the certificates that it fills tables with.
//   authority lists COUNT                     signs a list of so many revoked ones, by each kind of key
//   authority requests KIND COUNT             makes so many requests for keys of that kind, and writes rows for
//                                             tests/bench/released.sql to standard output
//   authority certificates DATABASE COUNT     makes so many for keys of P-256, registers who signed them, and writes rows
//                                             for tests/bench/certificates.sql to standard output
#include "base/encodings.hpp"
#include "ca/authority_files.hpp"
#include "ca/certificate.hpp"
#include "ca/intent.hpp"
#include "ca/keys.hpp"
#include "ca/public_files.hpp"
#include "ca/request.hpp"
#include "ca/revocation_list.hpp"
#include "ca/signatures.hpp"
#include "store/store.hpp"

#include <sys/resource.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace cakey;

constexpr std::chrono::days root_life{7300}, issuing_life{3650};
constexpr const char* company = "广州市示例建设有限公司";
constexpr const char* credit_code = "91350100M000100Y43";

Instant now() { return std::chrono::floor<std::chrono::seconds>(SystemClock().now()); }

struct Folder {
    Folder()
        : path(std::filesystem::temp_directory_path()
               / ("cakey-authority." + std::to_string(now().time_since_epoch().count())))
    {
        std::filesystem::create_directory(path);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path); }

    std::filesystem::path path;
};

struct Pair {
    ca::Signer root;
    ca::Signer issuing;
};

Pair made(KeyAlgorithm algorithm)
{
    const Folder folder;
    const auto begin = now() - std::chrono::hours(1);
    const ca::AuthorityFiles root{folder.path, "root"}, issuing{folder.path, "issuing"};
    ca::make_key(root, algorithm);
    ca::certify_root(root, {"示例认证中心", "测速根 " + std::string(word(algorithm)), begin, begin + root_life});
    auto of_root = ca::Signer::from_files(root.certificate(), root.key());
    ca::make_key(issuing, algorithm);
    ca::certify_issuing(issuing, {"示例认证中心", "测速 " + std::string(word(algorithm)), begin, begin + issuing_life},
                        {}, of_root);
    return {of_root, ca::Signer::from_files(issuing.certificate(), issuing.key())};
}

void sign_lists(std::size_t count)
{
    ca::RevocationList list{.number = 1, .this_update = now(), .next_update = now() + std::chrono::days(3)};
    for (std::size_t i = 0; i < count; ++i)
        list.revoked.push_back({ca::new_serial(), now(), RevocationReason::key_compromise});
    for (const auto algorithm : {KeyAlgorithm::p256, KeyAlgorithm::sm2, KeyAlgorithm::rsa_3072}) {
        const auto pair = made(algorithm);
        const auto begin = std::chrono::steady_clock::now();
        const auto der = ca::sign(list, pair.issuing);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        rusage used{};
        getrusage(RUSAGE_SELF, &used);
        std::cout << word(algorithm) << ' ' << took.count() << ' ' << der.size() << ' ' << used.ru_maxrss / 1024
                  << '\n';
    }
}

void write_requests(KeyAlgorithm algorithm, int count)
{
    for (int i = 1; i <= count; ++i) {
        const auto key = ca::new_key(algorithm);
        const auto der = ca::signed_request(key.get());
        const auto request = std::get<ca::CertificateRequest>(ca::read_request(der));
        std::cout << i << '\t' << word(algorithm) << '\t' << request.key_hash << "\t\\\\x" << hex(request.public_key)
                  << "\t\\\\x" << hex(der) << '\n';
    }
}

std::int64_t registered(Store& store, const ca::Signer& signer, CaKeyPurpose purpose)
{
    const auto facts = ca::read_certificate(signer.certificate()).value();
    return store.transact([&](Unit& unit) {
        CaKey key{.purpose = purpose,
                  .algorithm = facts.algorithm,
                  .subject = facts.subject,
                  .issuer = facts.issuer,
                  .certificate = signer.certificate(),
                  .valid_from = facts.not_before,
                  .valid_until = facts.not_after};
        unit.ca_keys().add(key);
        return key.id;
    });
}

void write_certificates(const std::string& database, int count)
{
    Store store(database);
    const auto profile = store.read(
        [](Unit& unit) { return unit.certificate_profiles().in_force(ProfileKind::p256, now()); });
    if (!profile)
        throw std::runtime_error("there is no profile for P-256");
    const auto pair = made(KeyAlgorithm::p256);
    registered(store, pair.root, CaKeyPurpose::root);
    registered(store, pair.issuing, CaKeyPurpose::issuing);
    const auto subject = ca::Subject::of(CompanyName::parse(company).value(), CreditCode::parse(credit_code).value());
    const auto begin = now() - std::chrono::minutes(30);
    for (int i = 1; i <= count; ++i) {
        const ca::Intent meant{subject.value(), ca::public_der_of(ca::new_key(KeyAlgorithm::p256).get()),
                               ca::new_serial(), begin, ca::end_of_term(begin, 1)};
        const auto says = ca::of_issuer(profile->profile(), pair.issuing.certificate());
        const auto intent = ca::write_intent(meant, says, pair.issuing.certificate());
        const auto content = pair.issuing.sign(intent);
        const auto facts = ca::read_certificate(content).value();
        std::cout << i << '\t' << profile->id() << '\t' << facts.key_hash << "\t\\\\x" << hex(meant.public_key)
                  << "\t\\\\x" << hex(intent) << "\t\\\\x" << hex(content) << '\t' << facts.issuer << '\t'
                  << facts.serial << '\t' << china_iso(facts.not_before) << '\t' << china_iso(facts.not_after) << '\n';
    }
}

}

int main(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    try {
        if (words.size() == 2 && words[0] == "lists")
            sign_lists(static_cast<std::size_t>(std::stoi(words[1])));
        else if (words.size() == 3 && words[0] == "requests")
            write_requests(from_word<KeyAlgorithm>(words[1]).value(), std::stoi(words[2]));
        else if (words.size() == 3 && words[0] == "certificates")
            write_certificates(words[1], std::stoi(words[2]));
        else
            return 2;
    } catch (const std::exception& error) {
        std::cerr << "authority: " << error.what() << '\n';
        return 1;
    }
    return std::cout.flush() ? 0 : 1;
}
