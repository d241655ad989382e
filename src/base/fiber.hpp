// Work that can pause half-way, and goes on later: in the same thread, on a stack of its own.
#pragma once

#include <boost/context/fiber.hpp>

#include <cstddef>
#include <exception>
#include <functional>

namespace cakey {

class Fiber {
public:
    // Begins with the first resume().
    explicit Fiber(std::function<void()> work);
    // Work that has not ended is unwound: what it holds is destroyed. A `catch (...)` on its way must throw on.
    ~Fiber();
    Fiber(const Fiber&) = delete;
    Fiber& operator=(const Fiber&) = delete;

    // Until the work pauses or ends. What it throws is an end, too. Not for one that is over.
    void resume();
    // From within the work: back to whoever resumed it.
    void pause();
    // Whether the work may pause where it is: handling an exception it may not, since the thread keeps those in one stack.
    static bool may_pause();

    bool is_over() const { return !inner_; }
    const std::exception_ptr& thrown() const { return thrown_; }

private:
    struct Stack {
        const void* bottom = nullptr;
        std::size_t size = 0;
    };

    static void tell_before(void** mine, const Stack& to);
    static void tell_after(void* mine, Stack* left);
    template <class Switch>
    static void switching(const Stack& to, Stack* left, Switch there_and_back);
    boost::context::fiber run(boost::context::fiber&& outer);

    std::function<void()> work_;
    std::exception_ptr thrown_;
    Stack outer_stack_;
    Stack inner_stack_;
    bool has_begun_ = false;
    boost::context::fiber outer_;  // who has resumed it, while it runs
    boost::context::fiber inner_;  // where it goes on, while it does not
};

}
