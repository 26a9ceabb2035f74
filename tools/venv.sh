#!/bin/sh
# Make the virtual environment: venv.sh PYTHON FOLDER. Says what to install when it cannot.
set -eu

python=$1
folder=$2

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "The hub needs Python 3.11 or newer, and '$python' is not. Try: make PYTHON=python3.12 ..." >&2
  exit 1
fi

if [ ! -x "$folder/bin/python" ] && ! "$python" -m venv "$folder"; then
  # Debian and Ubuntu keep venv in a package of its own.
  rm -rf "$folder"
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    apt-get install -y -qq python3-venv
    "$python" -m venv "$folder"
  else
    echo "Python cannot make a virtual environment. On Debian or Ubuntu: sudo apt install python3-venv" >&2
    exit 1
  fi
fi
