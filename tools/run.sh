#!/bin/sh
# Opens the editor on the example map; without a display, writes what it would show into build/.
set -eu
cd "$(dirname "$0")/.."

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
de*) name=pendlerfahrrad ;;
*) name=commuter-bike ;;
esac
example=resources/examples/$name.journey
python=.venv/bin/python

if [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$python" -m journeyeditor "$example"
fi

echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open."
echo "Writing the window's picture, the PDF and the workbook of the example into build/ instead."
mkdir -p build
# As a module, so that the package beside it is found without being installed.
"$python" -m tools.window_picture "$example" build/window.png
"$python" -m journeyeditor export "$example" -o "build/$name.pdf" --force
"$python" -m journeyeditor export "$example" -o "build/$name.xlsx" --force
ls -l build/window.png "build/$name.pdf" "build/$name.xlsx"
