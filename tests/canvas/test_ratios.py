"""Ratios: on screens with 1, 1.25, 1.5 or 2 device pixels per px, edges fall on whole pixels."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from journeyeditor.look.palettes import palette

ROOT = Path(__file__).parents[2]
TEXT = palette("light").ink("text")
TINT, BORDER = (palette("light").ink(f"blue.{part}").upper() for part in ("tint", "border"))
LINE, SURFACE = palette("light").ink("line").upper(), palette("light").ink("surface").upper()


def shot(ratio: float, zoom: float, x: int, y: int, target: Path) -> dict[str, list[float]]:
    """Show a canvas in a process of its own at a ratio; gives where things are, in px."""
    command = [sys.executable, "-m", "tests.helpers.canvas_shot", str(zoom), str(x), str(y)]
    done = subprocess.run(
        [*command, str(target)],
        cwd=ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": str(ratio)},
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    found: dict[str, list[float]] = json.loads(done.stdout)
    return found


def along(picture: Image.Image, place: float, start: float, end: float, *, down: bool) -> list[str]:
    """Give the colours along a line of pixels, from left to right or downwards."""
    at = round(place)
    box = (at, round(start), at + 1, round(end)) if down else (round(start), at, round(end), at + 1)
    data = picture.crop(box).tobytes()
    return [f"#{data[k : k + 3].hex().upper()}" for k in range(0, len(data), 3)]


@pytest.mark.parametrize("ratio", [1, 1.25, 1.5, 2])
@pytest.mark.parametrize(("zoom", "x", "y"), [(1, 0, 0), (1.1, 17, 3)])
def test_lines_between_cells_are_sharp(
    tmp_path: Path, ratio: float, zoom: float, x: int, y: int
) -> None:
    target = tmp_path / "canvas.png"
    found = shot(ratio, zoom, x, y, target)
    assert found["ratio"] == pytest.approx(ratio)
    picture = Image.open(target).convert("RGB")
    assert abs(picture.width - 703 * ratio) <= 1
    left, top, width, _ = (value * ratio for value in found["viewport"])
    # Within the padding of a cell, where no card is: across the columns, then down the rows.
    place = top + found["row"][1] * ratio + 3 * ratio
    across = along(picture, max(place, top + 2), left + 2, left + width - 20 * ratio, down=False)
    place = left + found["column"][0] * ratio + 3 * ratio
    bottom = top + (found["row"][1] + found["row"][3] + 12) * ratio
    below = along(picture, place, top + 2, bottom, down=True)
    for colours in (across, below):
        assert LINE in colours
        mixed = {colour for colour in colours if colour not in (LINE, SURFACE)}
        assert mixed <= {palette("light").ink("canvas").upper()}
        runs = "".join("#" if colour == LINE else " " for colour in colours).split()
        assert {len(run) for run in runs} == {max(1, round(ratio))}


@pytest.mark.parametrize("ratio", [1, 1.25, 1.5, 2])
@pytest.mark.parametrize("zoom", [1, 1.1])
def test_a_card_has_sharp_edges_and_dark_letters(tmp_path: Path, ratio: float, zoom: float) -> None:
    target = tmp_path / "canvas.png"
    found = shot(ratio, zoom, 0, 0, target)
    picture = Image.open(target).convert("RGB")
    left, top = (found["viewport"][k] * ratio for k in (0, 1))
    x, y, w, h = (value * ratio for value in found["card"])
    # Across the middle of all four edges, where nothing is written.
    lines = [
        along(picture, left + x + w * 0.8, top + y - 4, top + y + 6, down=True),
        along(picture, left + x + w * 0.8, top + y + h - 6, top + y + h + 4, down=True),
        along(picture, top + y + h / 2, left + x - 4, left + x + 5, down=False),
        along(picture, top + y + h / 2, left + x + w - 6, left + x + w + 4, down=False),
    ]
    for colours in lines:
        assert {*colours} == {SURFACE, BORDER, TINT}
        assert colours.count(BORDER) == max(1, round(ratio * zoom))
    box = (left + x + 4, top + y + 4, left + x + w / 2, top + y + h - 4)
    inner = picture.crop(box)
    darkest = min(
        sum(colour) for _, colour in inner.getcolors(1 << 20) or () if isinstance(colour, tuple)
    )
    ink = sum(int(TEXT[k : k + 2], 16) for k in (1, 3, 5))
    assert darkest <= ink + 40
