// Boost.Context, and stacks that are kept: making one costs more than all that a fiber does.
#include "base/fiber.hpp"

#include <boost/context/preallocated.hpp>
#include <boost/context/protected_fixedsize_stack.hpp>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
#endif

#include <cstddef>
#include <exception>
#include <memory>
#include <utility>
#include <vector>

namespace cakey {

namespace {

constexpr std::size_t stack_size = 256 * 1024;  // of which the pages that are used take memory
constexpr std::size_t most_kept = 32;           // by each thread

class KeptStacks {
public:
    KeptStacks() = default;
    ~KeptStacks()
    {
        for (auto& stack : free_)
            maker_.deallocate(stack);
    }
    KeptStacks(const KeptStacks&) = delete;
    KeptStacks& operator=(const KeptStacks&) = delete;

    boost::context::stack_context take()
    {
        if (free_.empty())
            return maker_.allocate();
        const auto stack = free_.back();
        free_.pop_back();
        return stack;
    }

    void give_back(boost::context::stack_context& stack)
    {
        if (free_.size() < most_kept)
            free_.push_back(stack);
        else
            maker_.deallocate(stack);
    }

private:
    boost::context::protected_fixedsize_stack maker_{stack_size};
    std::vector<boost::context::stack_context> free_;
};

thread_local KeptStacks kept_stacks;

// As Boost.Context asks for one, which has been given its stack already.
struct GivesBack {
    void deallocate(boost::context::stack_context& stack) noexcept { kept_stacks.give_back(stack); }
};

}

// AddressSanitizer takes another stack for a broken one, unless it is told before and after. `mine`: what it keeps of the stack
// that is left; null for one that nobody comes back to. `left`: the one that was left for this.
#ifdef __SANITIZE_ADDRESS__
void Fiber::tell_before(void** mine, const Stack& to) { __sanitizer_start_switch_fiber(mine, to.bottom, to.size); }
void Fiber::tell_after(void* mine, Stack* left)
{
    __sanitizer_finish_switch_fiber(mine, left ? &left->bottom : nullptr, left ? &left->size : nullptr);
}
#else
void Fiber::tell_before(void**, const Stack&) {}
void Fiber::tell_after(void*, Stack*) {}
#endif

template <class Switch>
void Fiber::switching(const Stack& to, Stack* left, Switch there_and_back)
{
    void* mine = nullptr;
    tell_before(&mine, to);
    // Also when work is unwound, which begins by an exception from here.
    const struct Back {
        void*& mine;
        Stack* left;
        ~Back() { tell_after(mine, left); }
    } back{mine, left};
    there_and_back();
}

Fiber::Fiber(std::function<void()> work) : work_(std::move(work))
{
    const auto stack = kept_stacks.take();
    inner_stack_ = {static_cast<char*>(stack.sp) - stack.size, stack.size};
    inner_ = boost::context::fiber(std::allocator_arg, boost::context::preallocated(stack.sp, stack.size, stack),
                                   GivesBack(),
                                   [this](boost::context::fiber&& outer) { return run(std::move(outer)); });
}

Fiber::~Fiber()
{
    if (!is_over() && has_begun_)
        switching(inner_stack_, nullptr, [this] { inner_ = {}; });
}

boost::context::fiber Fiber::run(boost::context::fiber&& outer)
{
    has_begun_ = true;
    outer_ = std::move(outer);
    tell_after(nullptr, &outer_stack_);
    const struct Leaving {
        const Stack& to;
        ~Leaving() { tell_before(nullptr, to); }
    } leaving{outer_stack_};
    try {
        work_();
    } catch (const boost::context::detail::forced_unwind&) {
        throw;
    } catch (...) {
        thrown_ = std::current_exception();
    }
    return std::move(outer_);
}

void Fiber::resume()
{
    switching(inner_stack_, nullptr, [this] { inner_ = std::move(inner_).resume(); });
}

void Fiber::pause()
{
    switching(outer_stack_, &outer_stack_, [this] { outer_ = std::move(outer_).resume(); });
}

bool Fiber::may_pause() { return std::uncaught_exceptions() == 0 && !std::current_exception(); }

}
