#!/usr/bin/env bash
# Makes sure that the browser tests have a Chrome or Chromium and a font with Chinese characters.
# Takes the Python to ask with. Installs them where that needs no questions: as root, with apt-get.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
python="$1"

has_browser() { "$python" tests/browser/chromium.py >/dev/null 2>&1; }

# macOS and Windows bring such a font with them.
has_chinese_font() { [ "$(uname -s)" != Linux ] || [ -n "$(fc-list :lang=zh 2>/dev/null)" ]; }

if has_browser && has_chinese_font; then exit 0; fi

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Chromium and a Chinese font for the browser tests ..."
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq </dev/null
  apt-get install -y -qq chromium fontconfig fonts-noto-cjk </dev/null >/dev/null
fi

"$python" tests/browser/chromium.py >/dev/null
if ! has_chinese_font; then
  echo "The browser tests need a font with Chinese characters, for example Noto Sans CJK" >&2
  echo "(Debian, Ubuntu: apt-get install fonts-noto-cjk; Fedora: dnf install google-noto-sans-cjk-fonts)." >&2
  exit 1
fi
