# Every test, and the bench, each against an instance of its own. Sourced by ./dev.

dev_check()
{
    case ${1:-} in
        '') ;;
        --sanitize) dev_sanitize; return ;;
        *) fail "./dev check knows --sanitize, not $1" ;;
    esac
    install_missing
    install_odb
    install_checkers
    source "$top/tests/support/counted.sh"
    local results
    results=$(mktemp)
    say "building"
    build all

    # Each kind runs, whatever became of the others. What waits for much goes beside what computes: the journeys, in two
    # instances, while the other tests are built, and chaos while they run.
    set +e
    local part aside=()
    trap 'kill -TERM -- "${aside[@]/#/-}" 2>/dev/null; wait; exit 130' INT TERM HUP
    set -m  # process groups of their own, so that Ctrl-C here can end them
    for part in 1 2; do
        kind "browser$part" with_instance "check$part" counted_python "browser$part" "$top/tests/browser/run" "$part/2" \
            >"$results.aside$part" 2>&1 &
        aside+=("$!")
    done
    set +m
    make_tests
    told_aside "browser"
    set -m
    kind chaos with_instance chaos chaos --minutes 1 >"$results.aside" 2>&1 &
    aside=("$!")
    set +m
    kind make make_check
    kind sandbox counted_python sandbox python3 -B -m unittest discover -s "$top/tests/sandbox" -p '*_test.py'
    told_aside "chaos"
    trap - INT TERM HUP
    set -e

    sum_up "$results"
}

# Out of bounds, after free, leaked, overflown or otherwise undefined: the first such thing ends a program, so its test fails.
# A minute of each fuzz target, likewise. And clang-tidy over all units, which ./dev check does for changed ones.
dev_sanitize()
{
    install_missing
    install_odb
    source "$top/tests/support/counted.sh"
    built=build-sanitize
    built_with=('CXXFLAGS=-O1 -g1 -fno-omit-frame-pointer -fsanitize=address,undefined')
    export top_srcdir=$top top_builddir=$top/$built
    export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1:suppressions=$top/tests/support/undefined.supp
    export LSAN_OPTIONS=suppressions=$top/tests/support/leaks.supp:print_suppressions=0
    say "building with sanitizers"
    build tests/unit/unit tests/integration/integration tests/requests/requests compile_commands.json
    local kind results
    results=$(mktemp)
    set +e
    for kind in unit integration requests; do
        kind "$kind" "$top/tests/$kind/run"
    done
    kind fuzz fuzz 60 $(fuzz_targets)
    kind tidy "$top/tests/lint/tidy" --all
    set -e
    sum_up "$results"
}

# told_aside NAME: waits for what was begun beside the rest, and says what it said. Of dev_check.
told_aside()
{
    say "tests: $1 (begun with the others)"
    wait "${aside[@]}"
    cat "$results.aside"*
    rm -f "$results.aside"*
}

# sum_up FILE: the last line, of the counts in the file, which goes.
sum_up()
{
    local passed failed
    read -r passed failed < <(awk '/^[a-z0-9]+: [0-9]+ passed, [0-9]+ failed$/ { passed += $2; failed += $4 }
        END { print passed + 0, failed + 0 }' "$1")
    rm -f "$1"
    echo "$passed passed, $failed failed"
    ((failed == 0 && passed > 0))
}

# kind NAME COMMAND...: its output ends in counts, "NAME: N passed, N failed"; one that does not say has failed.
kind()
{
    local name=$1
    shift
    say "tests: $name"
    "$@" 2>&1 | tee "$results.$name"
    if ! grep -qE '^[a-z0-9]+: [0-9]+ passed, [0-9]+ failed$' "$results.$name"; then
        echo "$name: 0 passed, 1 failed" | tee -a "$results.$name"
    fi
    cat "$results.$name" >>"$results"
    rm -f "$results.$name"
}

# Only tests are compiled here, the libraries are there: optimising them gains nothing, and with room for all it has read
# the compiler takes a sixth less time. The journeys come first: they wait for answers, and what they leave of the
# processors is enough for this. What cannot be built is told by make_check.
make_tests()
{
    (
        flock 9
        cd "$top/build"
        nice -n 5 make --no-print-directory -j"$(nproc)" -k check TESTS= "CXXFLAGS=$test_flags"
    ) >"$top/var/make-tests.log" 2>&1 9>"$top/var/build.lock"
}

test_flags='-O0 --param ggc-min-heapsize=2000000'

# The logs that `make check` leaves, whole when something in them failed, else their last lines.
make_check()
{
    local log made=0 told=0
    find "$top/build/tests" -name '*.log' -delete
    (
        flock 9
        cd "$top/build"
        nice -n 5 make --no-print-directory -j"$(nproc)" -k check "CXXFLAGS=$test_flags"
    ) >"$top/var/make-check.log" 2>&1 9>"$top/var/build.lock" || made=1
    while IFS= read -r log; do
        if grep -q ': [0-9]* passed, 0 failed$' "$log" && ! grep -q ' [1-9][0-9]* failed$' "$log"; then
            grep -E '^[a-z]+: [0-9]+ passed, [0-9]+ failed$' "$log"
        else
            told=1
            cat "$log"
            grep -q ' [1-9][0-9]* failed$' "$log" || echo "$(basename "$log" .log): 0 passed, 1 failed"
        fi
    done < <(find "$top/build/tests" -name '*.log' | sort)
    # What could not even be built has left no log.
    if ((made == 1 && told == 0)); then
        grep -E 'error|\*\*\*' "$top/var/make-check.log" | head -n 30
        echo "make: 0 passed, 1 failed"
    fi
}

# with_instance NAME COMMAND...: runs it with a fresh instance's variables in its environment, and leaves only logs.
with_instance()
{
    local name=$1
    shift
    (
        set -e
        local ports
        read -ra ports < <(free_ports)
        instance "$name" "${ports[@]}"
        ! running || fail "another ./dev is at work in var/$name"
        instance_remove
        trap 'exit 130' INT
        trap 'exit 143' TERM HUP
        trap 'down; rm -rf "$(private)"' EXIT
        up
        eval "$(instance_env)"
        export CAKEY_CA=$run/tls/certificate.pem SANDBOX_CA=$run/sandbox/ca.pem CAKEY_RUN=$run
        "$@"
    )
}

# Every page in every role, for a person to look at.
dev_screenshots()
{
    (($# == 0)) || fail "./dev screenshots takes nothing more"
    install_missing
    install_odb
    install_checkers
    build all
    rm -rf "$top/var/screenshots"
    export CAKEY_PICTURES=$top/var/screenshots
    with_instance screenshots "$top/tests/browser/run" screenshots
    say "$(find "$CAKEY_PICTURES" -type f | wc -l) pictures are in var/screenshots/"
}

# The manual's pictures; tests/browser/guide_test.py says when they are out of date.
dev_guide()
{
    (($# == 0)) || fail "./dev guide takes nothing more"
    install_missing
    install_odb
    install_besides guide
    build all
    with_instance guide "$top/tests/browser/run" guide_pictures
}

# Each web server with the file that is shipped for it.
dev_servers()
{
    install_missing
    install_odb
    install_besides servers
    source "$top/tests/support/counted.sh"
    build all
    with_instance servers counted_python servers "$top/tests/servers/run"
}

# other_tree REV: a checkout of it in var/against, which has this one's objects, built; AGAINST names it.
other_tree()
{
    AGAINST=$top/var/against
    local commit
    commit=$(git -C "$top" rev-parse --verify --quiet "$1^{commit}") || fail "there is no revision $1"
    [[ -e $AGAINST/.git ]] || git clone -q --shared "$top" "$AGAINST"
    git -C "$AGAINST" checkout -q --force --detach "$commit"
    say "building $1 in var/against"
    bash -c 'source "$0" help >/dev/null && build all' "$AGAINST/dev" || fail "$1 cannot be built"
}

dev_bench()
{
    local what=(run) certificates=off
    export AGAINST=''
    case ${1:-} in
    "") ;;
    --scale) what=(scale) ;;
    --desk) what=(desk) ;;
    --work) what=(work "${@:2}") ;;
    --ca) what=(ca "${@:2}") certificates=on ;;
    --all)
        what=(all)
        [[ ${2:-} != --against ]] || other_tree "${3:?a revision}"
        ;;
    *) fail "./dev bench [--scale | --desk | --work [PART,...] | --ca [PART,...] | --all [--against REV]]" ;;
    esac
    install_missing
    install_odb
    build all
    with_instance bench "$top/tests/bench/${what[0]}" "${what[@]:1}"
}
