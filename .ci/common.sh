# For the scripts of this repository: apt packages, and how long each stage takes.
# A compiler cache, where there is one, stays in the build directory too.
export CCACHE_DIR="${CCACHE_DIR:-$PWD/build/.ccache}"

# A command of a package's name counts as the package: npm often comes with another node than apt's.
install_missing() { # <package>...
    local missing=()
    if ! command -v apt-get >/dev/null; then
        echo "No apt here; if something is not found, install what Debian calls: $*"
        return
    fi
    for package in "$@"; do
        command -v "$package" >/dev/null ||
            dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q ' installed$' ||
            missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Please install, as root: ${missing[*]}" >&2
            return 1
        fi
        sudo=(sudo)
    fi
    echo "Installing ${missing[*]}"
    "${sudo[@]}" apt-get update -qq
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

stage() { # <name> <command>...
    local name=$1 start=$SECONDS
    shift
    echo "== $name"
    "$@"
    echo "== $name: $((SECONDS - start)) s"
}
