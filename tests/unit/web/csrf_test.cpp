// Masked tokens.
#include "web/csrf.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(csrf)

using namespace cakey::web::csrf;

BOOST_AUTO_TEST_CASE(a_token_proves_its_secret_and_no_other)
{
    const auto secret = new_secret();
    const auto token = mask(secret);
    BOOST_TEST(token.size() == 86u);
    BOOST_TEST(matches(token, secret));
    BOOST_TEST(!matches(token, new_secret()));
}

BOOST_AUTO_TEST_CASE(each_token_is_different)
{
    const auto secret = new_secret();
    BOOST_TEST(mask(secret) != mask(secret));
    BOOST_TEST(mask(secret).find(text_of(secret)) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(any_other_text_is_no_token)
{
    const auto secret = new_secret();
    const auto token = mask(secret);
    for (const auto& text : {std::string(), token.substr(1), token + "A", std::string(86, '='), std::string(86, 'A'),
                             token.substr(0, 85) + "/", std::string("\0", 1)})
        BOOST_TEST(!matches(text, secret));
    for (const std::size_t at : {std::size_t(0), std::size_t(43), std::size_t(85)}) {
        auto changed = token;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        BOOST_TEST(!matches(changed, secret));
    }
}

BOOST_AUTO_TEST_CASE(a_secret_goes_through_a_cookie)
{
    const auto secret = new_secret();
    const auto text = text_of(secret);
    BOOST_TEST(text.size() == 43u);
    BOOST_TEST((secret_of(text) == secret));
    BOOST_TEST(text_of(std::string(32, '\xFF')) == std::string(42, '_') + "8");
    BOOST_TEST(!secret_of(text + "A"));
    BOOST_TEST(!secret_of(std::string(42, '_') + "9"));
    BOOST_TEST(!secret_of(""));
}

BOOST_AUTO_TEST_CASE(a_secret_of_another_size_is_our_mistake)
{
    BOOST_CHECK_THROW(mask("short"), std::invalid_argument);
    BOOST_CHECK_THROW(matches("", ""), std::invalid_argument);
}

BOOST_AUTO_TEST_SUITE_END()
