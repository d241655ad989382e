// Work that can pause half-way, and goes on later: in the same thread, on a stack of its own.
#pragma once

#include <boost/context/fiber.hpp>

#include <exception>
#include <functional>

namespace cakey {

class Fiber {
public:
    // Begins with the first resume().
    explicit Fiber(std::function<void()> work);
    // Work that has not ended is unwound: what it holds is destroyed. A `catch (...)` on its way must throw on.
    ~Fiber() = default;
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
    std::function<void()> work_;
    std::exception_ptr thrown_;
    boost::context::fiber outer_;  // who has resumed it, while it runs
    boost::context::fiber inner_;  // where it goes on, while it does not
};

}
