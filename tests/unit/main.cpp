// The unit tests' program: Boost.Test writes its main function here.
#define BOOST_TEST_MODULE cakey
#ifndef BOOST_TEST_DYN_LINK
#define BOOST_TEST_DYN_LINK
#endif
#include <boost/test/unit_test.hpp>
