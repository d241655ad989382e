// Cheapest first: type and pixels, then what is in a PDF, then viruses.
#include "papers/reception.hpp"

#include "base/gbk.hpp"
#include "base/utf8.hpp"
#include "papers/recognise.hpp"

namespace cakey::papers {

namespace {

std::variant<Reception::Received, PaperFlaw> look(std::string_view bytes, const Pdf& program, const Clamd& clamd)
{
    const auto recognised = recognise(bytes);
    if (const auto* flaw = std::get_if<PaperFlaw>(&recognised))
        return *flaw;
    Reception::Received received{.type = std::get<PaperType>(recognised)};
    if (received.type == PaperType::pdf) {
        using pdf::Verdict;
        const auto inspected = program.inspect(bytes);
        if (inspected.verdict != Verdict::fine)
            return inspected.verdict == Verdict::active   ? PaperFlaw::active
                   : inspected.verdict == Verdict::locked ? PaperFlaw::locked
                                                          : PaperFlaw::broken;
        received.pages = inspected.pages;
    }
    switch (clamd.scan(bytes)) {
    case Clamd::Verdict::infected:
        return PaperFlaw::infected;
    case Clamd::Verdict::unknown:
        return PaperFlaw::not_scanned;
    default:
        return received;
    }
}

}

Reception::Reception(const ReceptionSettings& settings, Owners& owners)
    : pdf_(settings.pdf_program),
      clamd_(settings.clamd_socket),
      looking_(settings.at_once, owners),
      drawing_(settings.at_once, owners),
      reading_(1, owners)
{
}

std::variant<Reception::Received, PaperFlaw> Reception::receive(std::string_view bytes, std::int64_t owner,
                                                                const std::function<bool()>& admitted)
{
    const auto turn = looking_.turn(owner);
    if (!admitted())
        return PaperFlaw::too_many_today;
    return turn.run([&] { return look(bytes, pdf_, clamd_); });
}

std::optional<std::string> Reception::page(const std::function<std::string()>& bytes, int number)
{
    const auto turn = drawing_.turn(0);
    const auto document = bytes();
    return turn.run([&] { return pdf_.draw(document, number); });
}

std::optional<std::string> Reception::code(std::string_view photograph)
{
    const auto said = reading_.run(0, [&]() -> std::optional<std::string> {
        const auto recognised = recognise(photograph);
        const auto* type = std::get_if<PaperType>(&recognised);
        return type && *type == PaperType::jpeg ? pdf_.code(photograph) : std::nullopt;
    });
    return !said || is_utf8(*said) ? said : Gbk().read(*said);
}

}
