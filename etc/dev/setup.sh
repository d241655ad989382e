# Installing the packages that are missing. Sourced by ./dev.

dev_setup()
{
    install_missing
    install_odb
    say "every package is there"
}

# missing PACKAGE...: those of them that are not installed.
missing()
{
    dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | sed -n 's/ installed$//p' | sort -u \
        | comm -13 - <(printf '%s\n' "$@" | sort -u)
}

install_missing()
{
    local needed package why
    mapfile -t needed < <(missing $(awk '!/^#/ { print $1 }' "$top/etc/dev/packages.txt"))
    ((${#needed[@]} > 0)) || return 0

    say "these Debian packages are missing and will be installed:"
    for package in "${needed[@]}"; do
        why=$(awk -v package="$package" '$1 == package { $1 = ""; print }' "$top/etc/dev/packages.txt")
        printf '   %-28s%s\n' "$package" "$why"
    done
    apt_install "${needed[@]}"
}

# apt_install PACKAGE|./FILE...: asks nothing, starts no service.
apt_install()
{
    [[ -r /etc/debian_version ]] || fail "this is not Debian: install the packages in etc/dev/packages.txt by hand"
    ((EUID == 0)) || command -v sudo >/dev/null || fail "installing needs root or sudo; missing: $*"
    as_root true || fail "sudo does not let us install; missing: $*"

    local log status=0
    log=$(mktemp)
    hush_services
    {
        # One source of the machine may be down and what we need still be there.
        as_root env DEBIAN_FRONTEND=noninteractive apt-get update || true
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
    } >"$log" 2>&1 </dev/null || status=$?
    unhush_services
    if ((status != 0)); then
        tail -n 15 "$log" >&2
        rm -f "$log"
        fail "apt could not install: $*"
    fi
    rm -f "$log"
}

# PostgreSQL and nginx would start at once, with a cluster and a site of their own; cakey runs private ones. Only where
# the machine has no policy of its own, and only while we install.
policy=/usr/sbin/policy-rc.d
no_cluster=/etc/postgresql-common/createcluster.d/cakey-setup.conf

hush_services()
{
    if [[ ! -e $policy ]]; then
        as_root install -m 755 /dev/stdin "$policy" <<<$'#!/bin/sh\n# of cakey\'s ./dev setup\nexit 101'
    fi
    if [[ -n $(missing postgresql-common) ]]; then
        as_root install -D -m 644 /dev/stdin "$no_cluster" <<<'create_main_cluster = false'
    fi
}

unhush_services()
{
    as_root rm -f "$no_cluster"
    ! grep -qs "of cakey's ./dev setup" "$policy" || as_root rm -f "$policy"
}
