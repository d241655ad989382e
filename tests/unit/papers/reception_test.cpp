// Uploads taken in: what is refused beyond what recognise() refuses, with clamd and without.
#include "papers/reception.hpp"

#include "pictures.hpp"
#include "print/qr.hpp"
#include "support/rsa_keys.hpp"

#include <boost/test/unit_test.hpp>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <future>
#include <numbers>
#include <set>
#include <utility>

BOOST_AUTO_TEST_SUITE(reception)

using namespace cakey::papers;
namespace support = cakey::support;

namespace {

const std::string licence = support::content_of(CAKEY_SOURCE "/tests/requests/files/licence.pdf");
const std::string active =
    "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (1) >> >>\n"
    "endobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page "
    "/Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";

// clamd as its manual describes INSTREAM, for one upload.
class Daemon {
public:
    Daemon(const std::string& path, std::string answer) : listening_(socket(AF_UNIX, SOCK_STREAM, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
        BOOST_REQUIRE(bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
        BOOST_REQUIRE(listen(listening_, 1) == 0);
        scanned_ = std::async(std::launch::async, [this, answer = std::move(answer)] { return serve(answer); });
    }
    ~Daemon() { close(listening_); }

    std::string scanned() { return scanned_.get(); }

private:
    std::string serve(const std::string& answer) const
    {
        const int peer = accept(listening_, nullptr, nullptr);
        std::string stream;
        if (take(peer, 10) == std::string("zINSTREAM\0", 10))
            for (;;) {
                std::uint32_t length = 0;
                std::memcpy(&length, take(peer, sizeof length).data(), sizeof length);
                if (length == 0)
                    break;
                stream += take(peer, ntohl(length));
            }
        send(peer, answer.data(), answer.size(), MSG_NOSIGNAL);
        close(peer);
        return stream;
    }

    static std::string take(int peer, std::size_t count)
    {
        std::string bytes(count, '\0');
        for (std::size_t have = 0; have < count;) {
            const auto more = recv(peer, bytes.data() + have, count - have, 0);
            if (more <= 0)
                throw std::runtime_error("the stream ended early");
            have += static_cast<std::size_t>(more);
        }
        return bytes;
    }

    int listening_;
    std::future<std::string> scanned_;
};

std::variant<Reception::Received, PaperFlaw> received(const std::string& bytes, const std::string& clamd = "")
{
    cakey::Owners owners;
    return Reception({CAKEY_BUILD "/cakey-pdf", clamd, 1}, owners).receive(bytes, 1, [] { return true; });
}

std::optional<std::string> code_in(const std::string& photograph)
{
    cakey::Owners owners;
    return Reception({CAKEY_BUILD "/cakey-pdf", "", 1}, owners).code(photograph);
}

// A code on a sheet that lies askew, by so many degrees, in light from one side.
std::string photograph(const std::string& text, double degrees)
{
    constexpr int size = 900, scale = 8;
    const auto modules = cakey::print::qr_modules(text);
    std::set<std::pair<int, int>> dark;
    for (const auto& run : modules.dark)
        for (int i = 0; i < run.length; ++i)
            dark.emplace(run.x + i, run.y);
    const double angle = degrees * std::numbers::pi / 180;
    std::vector<unsigned char> row(size * 3);
    return pictures::jpeg(size, size, [&](unsigned y) {
        for (int x = 0; x < size; ++x) {
            const double right = x - size / 2.0, down = static_cast<int>(y) - size / 2.0;
            const auto module = [&](double at) { return static_cast<int>(std::floor(at / scale + modules.side / 2.0)); };
            const bool is_dark = dark.contains({module(right * std::cos(angle) + down * std::sin(angle)),
                                                module(down * std::cos(angle) - right * std::sin(angle))});
            std::fill_n(row.begin() + 3 * x, 3, static_cast<unsigned char>((is_dark ? 20 : 150) + x / 10));
        }
        return row.data();
    });
}

PaperFlaw flaw_of(const std::string& bytes, const std::string& clamd = "")
{
    return std::get<PaperFlaw>(received(bytes, clamd));
}

}

BOOST_AUTO_TEST_CASE(a_document_is_taken_with_its_pages)
{
    const auto taken = std::get<Reception::Received>(received(licence));
    BOOST_CHECK(taken.type == PaperType::pdf);
    BOOST_TEST(taken.pages == 1);
}

BOOST_AUTO_TEST_CASE(one_that_acts_by_itself_or_is_torn_is_not)
{
    BOOST_CHECK(flaw_of(active) == PaperFlaw::active);
    BOOST_CHECK(flaw_of("%PDF-1.4\n%%EOF") == PaperFlaw::broken);
    BOOST_CHECK(flaw_of("<html>") == PaperFlaw::unknown_type);
}

BOOST_AUTO_TEST_CASE(clamd_sees_all_of_it_and_its_word_counts)
{
    const support::TemporaryDirectory directory;
    const auto said = [&](const std::string& name, const std::string& answer) {
        Daemon daemon(directory.file(name), answer);
        auto result = received(licence, directory.file(name));
        BOOST_TEST((daemon.scanned() == licence));
        return result;
    };
    BOOST_CHECK(std::holds_alternative<Reception::Received>(said("a", std::string("stream: OK\0", 11))));
    BOOST_CHECK(std::get<PaperFlaw>(said("b", std::string("stream: Eicar-Test-Signature FOUND\0", 35)))
                == PaperFlaw::infected);
    BOOST_CHECK(std::get<PaperFlaw>(said("c", "INSTREAM size limit exceeded. ERROR")) == PaperFlaw::not_scanned);
    BOOST_CHECK(std::get<PaperFlaw>(said("d", "")) == PaperFlaw::not_scanned);
    BOOST_CHECK(flaw_of(licence, directory.file("nobody")) == PaperFlaw::not_scanned);
}

BOOST_AUTO_TEST_CASE(a_code_in_a_photograph_is_read_in_either_encoding)
{
    const std::string licence_code = "企业名称:南京测试有限公司;统一社会信用代码:91320100MA1N00000X";
    BOOST_TEST(code_in(photograph(licence_code, 0)).value_or("") == licence_code);
    BOOST_TEST(code_in(photograph(licence_code, 20)).value_or("") == licence_code);
    BOOST_TEST(code_in(photograph("\xc3\xfb\xb3\xc6:\xc4\xcf\xbe\xa9", 5)).value_or("") == "名称:南京");
}

BOOST_AUTO_TEST_CASE(where_there_is_no_code_none_is_read)
{
    BOOST_CHECK(!code_in(pictures::jpeg(400, 300)));
    BOOST_CHECK(!code_in(pictures::jpeg(4000, 3000)));
    BOOST_CHECK(!code_in(pictures::png(400, 300)));
    BOOST_CHECK(!code_in(licence));
    BOOST_CHECK(!code_in(photograph("torn", 0).substr(0, 2000)));
    BOOST_CHECK(!code_in(photograph("\xff\xff", 0)));
}

BOOST_AUTO_TEST_SUITE_END()
