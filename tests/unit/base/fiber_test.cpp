// Work that pauses half-way.
#include "base/fiber.hpp"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

BOOST_AUTO_TEST_SUITE(fiber)

using cakey::Fiber;

BOOST_AUTO_TEST_CASE(work_goes_on_where_it_paused)
{
    std::string said;
    Fiber* self = nullptr;
    Fiber fiber([&] {
        const std::string kept = "b";
        said += 'a';
        self->pause();
        said += kept;
        self->pause();
        said += 'c';
    });
    self = &fiber;
    BOOST_TEST(said.empty());
    fiber.resume();
    BOOST_TEST(said == "a");
    fiber.resume();
    BOOST_TEST(said == "ab");
    BOOST_TEST(!fiber.is_over());
    fiber.resume();
    BOOST_TEST(said == "abc");
    BOOST_TEST(fiber.is_over());
}

BOOST_AUTO_TEST_CASE(several_take_turns_and_one_resumes_another)
{
    std::string said;
    Fiber* inner_self = nullptr;
    Fiber* outer_self = nullptr;
    Fiber inner([&] {
        said += '1';
        inner_self->pause();
        said += '3';
    });
    Fiber outer([&] {
        inner.resume();
        said += '2';
        outer_self->pause();
        inner.resume();
        said += '4';
    });
    inner_self = &inner;
    outer_self = &outer;
    outer.resume();
    said += '-';
    outer.resume();
    BOOST_TEST(said == "12-34");
    BOOST_TEST(inner.is_over());
}

BOOST_AUTO_TEST_CASE(what_work_throws_ends_it_and_is_kept)
{
    Fiber* self = nullptr;
    Fiber fiber([&] {
        self->pause();
        throw std::runtime_error("no");
    });
    self = &fiber;
    fiber.resume();
    BOOST_TEST(!fiber.thrown());
    fiber.resume();
    BOOST_TEST(fiber.is_over());
    BOOST_CHECK_EXCEPTION(std::rethrow_exception(fiber.thrown()), std::runtime_error,
                          [](const std::runtime_error& error) { return error.what() == std::string("no"); });
}

BOOST_AUTO_TEST_CASE(work_that_is_given_up_lets_go_of_what_it_holds)
{
    const auto held = std::make_shared<int>(1);
    bool went_on = false;
    {
        Fiber* self = nullptr;
        Fiber fiber([&, mine = held] {
            const auto more = held;
            self->pause();
            went_on = true;
        });
        self = &fiber;
        fiber.resume();
        BOOST_TEST(held.use_count() == 3);
    }
    BOOST_TEST(held.use_count() == 1);
    BOOST_TEST(!went_on);
}

BOOST_AUTO_TEST_CASE(work_that_never_began_is_never_done)
{
    bool began = false;
    {
        const Fiber fiber([&] { began = true; });
    }
    BOOST_TEST(!began);
}

BOOST_AUTO_TEST_CASE(nobody_may_pause_who_handles_an_exception)
{
    bool before = false, meanwhile = true, after = false;
    Fiber fiber([&] {
        before = Fiber::may_pause();
        try {
            throw std::runtime_error("no");
        } catch (const std::exception&) {
            meanwhile = Fiber::may_pause();
        }
        after = Fiber::may_pause();
    });
    fiber.resume();
    BOOST_TEST(before);
    BOOST_TEST(!meanwhile);
    BOOST_TEST(after);
}

BOOST_AUTO_TEST_CASE(many_at_once_have_a_stack_each_in_any_thread)
{
    const auto run = [] {
        std::vector<std::unique_ptr<Fiber>> fibers;
        int sum = 0;
        for (int i = 0; i < 100; ++i)
            fibers.push_back(std::make_unique<Fiber>([&, i] {
                std::vector<int> kept(1000, i);
                fibers[static_cast<std::size_t>(i)]->pause();
                sum += kept[999];
            }));
        for (int round = 0; round < 2; ++round)
            for (const auto& fiber : fibers)
                fiber->resume();
        return sum;
    };
    int there = 0;
    std::thread([&] { there = run(); }).join();
    BOOST_TEST(there == 4950);
    BOOST_TEST(run() == 4950);
}

BOOST_AUTO_TEST_SUITE_END()
