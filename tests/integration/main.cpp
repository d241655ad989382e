// The integration tests' program: Boost.Test writes its main function here.
#define BOOST_TEST_MODULE integration
#include <boost/test/unit_test.hpp>
