#!/usr/bin/env bash
# Sets up what mesomap needs: the Python environment in .venv; with "graphics" also the system libraries that drawing opens,
# with "browser" also Chromium for the tests of the page, with "node" also the page's tools and the glTF validator of the tests.
# Looks first and does only what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

READY=.venv/.ready

find_python() {
  local candidate
  for candidate in python3.11 python3.12 python3.13 python3; do
    if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$candidate"
      return 0
    fi
  done
  echo "mesomap needs Python 3.11 or newer, for example: apt-get install python3" >&2
  return 1
}

can_draw() {
  local window="${VTK_DEFAULT_OPENGL_WINDOW:-}"
  [ -n "${DISPLAY:-}" ] || window="${window:-vtkEGLRenderWindow}"
  VTK_DEFAULT_OPENGL_WINDOW="$window" "$python" -I -S src/mesomap/output/graphics_probe.py 2>/dev/null | grep -q '"missing": \[\]'
}

install_packages() {
  [ $# -gt 0 ] || return 0
  local sudo=()
  [ "$(id -u)" -eq 0 ] || sudo=(sudo)
  echo "Installing system packages: $*"
  if ! command -v apt-get >/dev/null || ! command -v "${sudo[@]:-true}" >/dev/null ||
    ! { "${sudo[@]}" apt-get update -qq &&
      "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes \
        apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }; then
    echo "They could not be installed; what needs them will say so. As root: apt-get install $*" >&2
  fi
}

make_environment() {
  echo "Setting up the Python environment in .venv"
  .venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv
  local pip=(.venv/bin/python -m pip --quiet --disable-pip-version-check)
  local uv=(.venv/bin/uv pip install --quiet --compile-bytecode --python .venv/bin/python)
  if "${pip[@]}" install "$(grep -oE '^uv==[0-9.]+' requirements.lock)" 2>/dev/null &&
    "${uv[@]}" --require-hashes -r requirements.lock 2>/dev/null; then
    "${uv[@]}" --no-deps --no-build-isolation -e .
  else # uv does not read pip's configuration: where only that names the index, pip does the work
    "${pip[@]}" install --require-hashes -r requirements.lock
    "${pip[@]}" install --no-deps --no-build-isolation -e .
  fi
  touch "$READY"
}

install_tools() {
  [ web/node_modules/.ready -nt web/package-lock.json ] && return 0
  echo "Installing the page's tools and the glTF validator in web/node_modules"
  if ! (cd web && npm ci --silent --no-fund --no-audit --ignore-scripts && touch node_modules/.ready); then
    echo "They could not be installed; the tests that need them will say so" >&2
  fi
}

is_ready() {
  local file
  for file in requirements.lock pyproject.toml scripts/setup.sh; do
    [ "$READY" -nt "$file" ] || return 1
  done
}

python="$(find_python)"
packages=()
tools=no
is_ready || "$python" -c 'import ensurepip, venv' 2>/dev/null || packages+=(python3-venv)
for part in "$@"; do
  case "$part" in
    graphics) can_draw || packages+=(libegl1 libgl1 libgl1-mesa-dri libx11-6) ;;
    browser)
      command -v chromium >/dev/null || packages+=(chromium)
      "$python" -c 'import ctypes; ctypes.CDLL("libatomic.so.1")' 2>/dev/null || packages+=(libatomic1) # for playwright
      ;;
    node)
      command -v node >/dev/null || packages+=(nodejs)
      command -v npm >/dev/null || packages+=(npm)
      tools=yes
      ;;
    *) echo "unknown part: $part" >&2 && exit 2 ;;
  esac
done
install_packages "${packages[@]}"
is_ready || make_environment
[ "$tools" = no ] || install_tools
