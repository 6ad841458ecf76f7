#!/bin/sh
# Programs that tests run: those that are missing are installed from Debian's packages, where that may be done.
# Arguments: "<program>=<package>", where a program that stands on no path is named by its file; "tesseract:<language>=<package>"
# for a language of Tesseract. Ends with 1 and a sentence where one is still missing; the tests that need it then fail.
has() {
  case "$1" in
    tesseract:*) command -v tesseract >/dev/null && tesseract --list-langs 2>/dev/null | grep -qx "${1#tesseract:}" ;;
    /*) [ -e "$1" ] ;;
    *) command -v "$1" >/dev/null ;;
  esac
}
missing() {
  for pair in "$@"; do
    has "${pair%%=*}" || printf '%s ' "${pair#*=}"
  done
}
wanted=$(missing "$@")
[ -z "$wanted" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing for the tests: $wanted…"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get -qq update && apt-get -qq install -y --no-install-recommends $wanted; } >/dev/null 2>&1
fi
wanted=$(missing "$@")
[ -z "$wanted" ] && exit 0
echo "Tests need programs that are not installed here: apt-get install $wanted"
exit 1
