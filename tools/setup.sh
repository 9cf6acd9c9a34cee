#!/bin/sh
# Sets up what `make run` and `make test` need: system libraries, and an environment in .venv from
# the lock file. Done once; a second run only looks, takes a second and needs no network.
#
#   tools/setup.sh run     what the program needs
#   tools/setup.sh test    that, and what the checks and the test suite need
set -eu
cd "$(dirname "$0")/.."

purpose=${1:?say what for: run or test}
case $purpose in
run) lock=requirements.lock ;;
test) lock=requirements-dev.lock ;;
*) echo "tools/setup.sh: '$purpose' is neither run nor test" >&2 && exit 2 ;;
esac

say() { echo "setup: $*"; }
fail() {
    echo "setup: $*" >&2
    exit 1
}

# --- What must be on the system: a shared library, a command or a file, and the Debian package
# --- that brings it.
needed_to_run="
libEGL.so.1             libegl1
libGL.so.1              libgl1
libX11-xcb.so.1         libx11-xcb1
libdbus-1.so.3          libdbus-1-3
libfontconfig.so.1      libfontconfig1
libgthread-2.0.so.0     libglib2.0-0
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-image.so.0       libxcb-image0
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-randr.so.0       libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0       libxcb-shape0
libxcb-shm.so.0         libxcb-shm0
libxcb-sync.so.1        libxcb-sync1
libxcb-xfixes.so.0      libxcb-xfixes0
libxcb-xkb.so.1         libxcb-xkb1
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libxkbcommon.so.0       libxkbcommon0
"
# The tests drive the program in an X window of their own, read its PDF files and write in the
# world's scripts.
needed_to_test="
Xvfb                    xvfb
xdotool                 xdotool
openbox                 openbox
xclip                   xclip
xprop                   x11-utils
setxkbmap               x11-xkb-utils
xrandr                  x11-xserver-utils
dbus-daemon             dbus
/usr/libexec/at-spi-bus-launcher at-spi2-core
pdftotext               poppler-utils
/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf fonts-noto-core
/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc        fonts-noto-cjk
"

is_there() {
    case $1 in
    /*) [ -e "$1" ] ;;
    *.so.*) echo "$libraries" | grep -qF "$1 " ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

missing_packages() {
    table=$needed_to_run
    [ "$purpose" = run ] || table="$table$needed_to_test"
    libraries=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
    echo "$table" | while read -r thing package; do
        [ -z "$thing" ] || is_there "$thing" || printf '%s ' "$package"
    done
    has_environment || "$python" -c "import ensurepip, venv" 2>/dev/null || printf 'python3-venv '
}

install_system_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        say "not a Debian or Ubuntu system: taking for granted that the libraries Qt needs are there"
        return 0
    fi
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        echo "setup: something is missing on this system. Please type:" >&2
        echo "    sudo apt-get install --no-install-recommends $missing" >&2
        echo "and start make again." >&2
        exit 1
    fi
    say "installing through apt: $missing"
    apt-get update -qq
    # shellcheck disable=SC2086 # one word for each package
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing </dev/null
}

# --- The environment.
find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; then
            echo "$name"
            return
        fi
    done
}

# Its scripts know where they lie: the environment of a folder that was moved is made anew.
has_environment() { .venv/bin/pip --version >/dev/null 2>&1; }

mark() { cat "$1" pyproject.toml hatch_build.py | cksum; }

is_installed() {
    [ "$(cat ".venv/installed-$1" 2>/dev/null)" = "$(mark "$2")" ] && has_environment
}

install_environment() {
    if is_installed test requirements-dev.lock || is_installed "$purpose" "$lock"; then
        return 0
    fi
    has_environment || "$python" -m venv --clear .venv
    say "installing from $lock into .venv"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
    if [ "$purpose" = test ]; then
        .venv/bin/python -m pip install --quiet --disable-pip-version-check \
            --no-deps --no-build-isolation --editable .
    fi
    mark "$lock" >".venv/installed-$purpose"
}

python=$(find_python)
[ -n "$python" ] || fail "Python 3.11 or newer is needed and was not found as python3"
install_system_packages
install_environment
