#!/usr/bin/env bash
# Sets up what mesomap needs: without arguments the Python environment in .venv, with "graphics" the system libraries that
# off-screen drawing opens, with "browser" Chromium for the tests of the page. Does only what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

install_packages() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  if ! command -v apt-get >/dev/null || { [ -n "$sudo" ] && ! command -v sudo >/dev/null; }; then
    echo "mesomap needs these packages: ${missing[*]}. Install them as root, for example: apt-get install ${missing[*]}" >&2
    return 0
  fi
  echo "Installing system packages: ${missing[*]}"
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

find_python() {
  for candidate in python3.11 python3.12 python3.13 python3; do
    if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$candidate"
      return 0
    fi
  done
  echo "mesomap needs Python 3.11 or newer, for example: apt-get install python3" >&2
  return 1
}

make_environment() {
  local python
  python="$(find_python)"
  "$python" -c 'import ensurepip, venv' 2>/dev/null || install_packages python3-venv
  echo "Setting up the Python environment in .venv"
  [ -x .venv/bin/python ] || "$python" -m venv .venv
  local pip=(.venv/bin/python -m pip --quiet --disable-pip-version-check)
  if "${pip[@]}" install "$(grep -oE '^uv==[0-9.]+' requirements.lock)" 2>/dev/null &&
    .venv/bin/uv pip install --quiet --python .venv/bin/python --require-hashes -r requirements.lock 2>/dev/null; then
    .venv/bin/uv pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation -e .
  else
    "${pip[@]}" install --require-hashes -r requirements.lock
    "${pip[@]}" install --no-deps --no-build-isolation -e .
  fi
  .venv/bin/python -c 'import mesomap, numpy, vtkmodules, hatchling'
  touch .venv/.ready
}

if [ $# -eq 0 ]; then
  make_environment
fi
for part in "$@"; do
  case "$part" in
    graphics) install_packages libegl1 libgl1 libgl1-mesa-dri libx11-6 libxrender1 ;;
    browser) command -v chromium >/dev/null || install_packages chromium ;;
    *) echo "unknown part: $part" >&2; exit 2 ;;
  esac
done
