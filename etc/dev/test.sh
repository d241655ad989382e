# The tests of a noun. Sourced by ./dev.

# dev_test [NOUN...]: unit, integration and request tests that have one of the nouns in their path; without one, all.
dev_test()
{
    install_missing
    install_odb
    local kind chosen failed=0 found=0 kinds=() programs=()
    declare -A chosen_of=()
    for kind in unit integration requests; do
        chosen=$(tests_about "$kind" "$@")
        [[ -n $chosen || $# == 0 ]] || continue
        found=1
        kinds+=("$kind")
        chosen_of[$kind]=$chosen
    done
    ((found == 1)) || fail "no test has ${*@Q} in its path; some that do exist: $(test_nouns "$1")"

    build all
    # As in ./dev check: only tests are compiled with this.
    for kind in "${kinds[@]}"; do
        programs+=("tests/$kind/$kind")
    done
    build "${programs[@]}" CXXFLAGS=-O0
    export top_srcdir=$top top_builddir=$top/build
    for kind in "${kinds[@]}"; do
        say "tests: $kind"
        BOOST_TEST_RUN_FILTERS=${chosen_of[$kind]} "$top/tests/$kind/run" || failed=1
    done
    return "$failed"
}

# tests_about KIND NOUN...: what --run_test takes for them: suites of test files, paths of request cases.
tests_about()
{
    local kind=$1 noun path
    shift
    for noun in "$@"; do
        while IFS= read -r path; do
            case $path in
                *_test.cpp) sed -nE 's/^BOOST_AUTO_TEST_SUITE\((\w+).*/\1/p' "$path" ;;
                *.case) path=${path#"$top/tests/requests/"}; echo "${path%.case}" ;;
            esac
        done < <(find "$top/tests/$kind" -type f -ipath "*/tests/$kind/*$noun*")
    done | sort -u | paste -sd:
}

# Nouns of test files, the likeliest first.
test_nouns()
{
    find "$top/tests/unit" "$top/tests/integration" -name '*_test.cpp' -printf '%f\n' | sed 's/_test.cpp//' | sort -u \
        | awk -v noun="$1" '{ near = substr($0, 1, 1) == substr(noun, 1, 1) ? 0 : 1; print near, $0 }' | sort -n \
        | head -n 12 | cut -d' ' -f2 | paste -sd' '
}
