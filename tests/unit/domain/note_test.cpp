// Whom a note names.
#include "domain/note.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(note)

using cakey::Note;
using Names = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(whoever_stands_after_an_at_sign_is_named_once)
{
    BOOST_TEST(Note::named_in("@zhang 请看一下，@li.wei也看看 @Zhang") == (Names{"zhang", "li.wei"}));
    BOOST_TEST(Note::named_in("已问过@wang.") == (Names{"wang"}));
    BOOST_TEST(Note::named_in("没有提到谁").empty());
}

BOOST_AUTO_TEST_CASE(what_can_be_nobodys_name_names_nobody)
{
    for (const auto* text : {"@", "@ zhang", "@a", "@张三", "@@", "a@", "@abcdefghijklmnopqrstuvwxyz0123456789"})
        BOOST_TEST(Note::named_in(text).empty(), text);
}

BOOST_AUTO_TEST_SUITE_END()
