// The table of a certificate's life, written down here a second time.
#include "domain/certificate_state.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <vector>

BOOST_AUTO_TEST_SUITE(certificate_state)

using namespace cakey;

namespace {

using State = CertificateState;
using Event = CertificateEvent;

const std::vector<CertificateTransition> steps{
    // Asked for at the desk, released by a second person, or given up before anybody signs.
    {State::requested, Event::released, State::prepared},
    {State::requested, Event::abandoned, State::abandoned},
    {State::prepared, Event::asked, State::signing},
    {State::prepared, Event::abandoned, State::abandoned},
    {State::prepared, Event::refused, State::refused},
    // The authority's answer, also when it was lost and is found.
    {State::signing, Event::issued, State::issued},
    {State::signing, Event::refused, State::refused},
    {State::signing, Event::lost, State::unknown},
    {State::unknown, Event::issued, State::issued},
    {State::unknown, Event::refused, State::refused},
    // Onto its token, and to its end.
    {State::issued, Event::written, State::delivered},
    {State::issued, Event::revoked, State::revoked},
    {State::issued, Event::expired, State::expired},
    {State::delivered, Event::revoked, State::revoked},
    {State::delivered, Event::expired, State::expired},
};

}

BOOST_AUTO_TEST_CASE(each_state_and_event_leads_where_it_is_said_and_nowhere_else)
{
    for (const auto& [state, state_word] : words<State>)
        for (const auto& [event, event_word] : words<Event>)
            BOOST_TEST_CONTEXT(state_word << ", " << event_word)
            {
                const auto said = std::ranges::find_if(
                    steps, [&](const auto& step) { return step.from == state && step.event == event; });
                const auto* row = transition(state, event);
                BOOST_TEST((row != nullptr) == (said != steps.end()));
                if (row && said != steps.end())
                    BOOST_TEST(word(row->to) == word(said->to));
            }
}

BOOST_AUTO_TEST_CASE(what_may_have_been_signed_is_given_up_by_nobody)
{
    for (const auto from : {State::signing, State::unknown, State::issued, State::delivered})
        BOOST_TEST(!transition(from, Event::abandoned));
}

BOOST_AUTO_TEST_CASE(a_line_is_free_again_only_when_no_certificate_of_it_counts)
{
    std::set<State> free;
    for (const auto& [state, state_word] : words<State>)
        if (!holds_its_line(state))
            free.insert(state);
    BOOST_CHECK((free == std::set{State::refused, State::abandoned, State::revoked}));
}

BOOST_AUTO_TEST_SUITE_END()
