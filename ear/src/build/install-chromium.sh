#!/bin/sh
# The browser that the browser tests drive: Debian's Chromium, installed here when it is missing and may be installed.
command -v chromium >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Chromium for the browser tests …"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium fonts-dejavu-core; } >/dev/null 2>&1 && exit 0
fi
echo "The browser tests need Chromium: install the package chromium, or name its executable in CHROMIUM."
exit 1
