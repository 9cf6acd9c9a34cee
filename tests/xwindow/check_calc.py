"""Tables to and from LibreOffice Calc, both programs in one real screen: `make calc`.

It is no part of the suite, since it needs LibreOffice Calc (Debian: libreoffice-calc).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import columns
from tests.helpers.xdisplay import XDisplay, wait_for
from tests.helpers.xeditor import Window

TEMPLATE = Path(__file__).parents[2] / "resources" / "templates" / "five-phases-b2c.en.journey"
SHEET = "sheet.xlsx"
TABLE = (
    ("Sees an ad", "Compares", "Orders, and pays"),
    ("Asks\na friend", 'Reads "tests"', None),
    ("Walks in", None, "Leaves, happy"),
)


@pytest.fixture
def display() -> Iterator[XDisplay]:
    """A screen for both programs."""
    assert shutil.which("soffice"), "this needs LibreOffice Calc: apt-get install libreoffice-calc"
    with XDisplay() as made:
        yield made


class Calc:
    """LibreOffice Calc with a sheet, in a profile of its own."""

    def __init__(self, display: XDisplay, folder: Path) -> None:
        self._display = display
        self._file = folder / SHEET
        profile = f"-env:UserInstallation=file://{folder}/profile"
        quiet = ("--norestore", "--nologo", "--nofirststartwizard")
        command = ["soffice", *quiet, profile, "--calc", str(self._file)]
        display.start(command, {"SAL_USE_VCLPLUGIN": "gen"})
        self.wait_for_window(SHEET)

    def wait_for_window(self, title: str) -> None:
        """Wait until a window with this in its title has the keyboard."""
        look = ("xdotool", "getactivewindow", "getwindowname")
        wait_for(lambda: title in self._display.told(*look), title)

    def activate(self) -> None:
        """Bring the sheet to the front."""
        self._display.do("search", "--onlyvisible", "--name", SHEET, "windowactivate", "--sync")
        self.wait_for_window(SHEET)

    def copy_all(self) -> None:
        """Copy everything in the sheet."""

        def copied() -> bool:
            self._display.press("ctrl+Home", "ctrl+shift+End", "ctrl+c")
            held = self._display.told("xclip", "-selection", "clipboard", "-o", "-t", "UTF8_STRING")
            return "Leaves, happy" in held

        wait_for(copied, "the sheet in the clipboard")

    def paste(self, row: int) -> None:
        """Paste into the first column of a row, counted from 1, as Calc suggests."""
        self._display.press("ctrl+Home", *["Down"] * (row - 1), "ctrl+v")
        self.wait_for_window("Import Options")
        self._display.press("Return")
        self.wait_for_window(SHEET)

    def saved(self, row: int) -> list[tuple[object, ...]]:
        """Save in the sheet's own format and give the values from a row on, counted from 1."""
        before = self._file.read_bytes()
        self._display.press("ctrl+s")
        self.wait_for_window("Confirm File Format")
        self._display.press("Return")
        wait_for(lambda: self._file.read_bytes() != before, "the sheet to be saved")
        self.wait_for_window(SHEET)
        sheet = openpyxl.load_workbook(self._file).active
        assert sheet is not None
        cells = list(sheet.iter_rows(min_row=row))
        assert all(cell.data_type != "f" for line in cells for cell in line), (
            "a text turned formula"
        )
        return [tuple(cell.value for cell in line) for line in cells]


def texts(journey: JourneyMap) -> dict[tuple[str, int], str]:
    """Give the cards' texts by kind of row and place of the phase."""
    places = {column.id: place for place, column in enumerate(columns(journey))}
    return {
        (row.kind, places[cell.at]): "|".join(card.text for card in cell.cards)
        for row in journey.rows
        for cell in row.cells
    }


def test_a_table_from_calc_fills_the_cells_and_goes_back_as_a_table(
    display: XDisplay, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for line in TABLE:
        book.active.append(line)
    book.save(tmp_path / SHEET)
    file = tmp_path / "map.journey"
    shutil.copy(TEMPLATE, file)
    window = Window(display, file, "en", (0, 20, 1300, 950))
    calc = Calc(display, tmp_path)
    calc.copy_all()

    window.program.activate()
    display.press("Down", "Down", "Right", "ctrl+v")
    kinds = ("touchpoint", "emotion", "goal")
    wanted = {
        (kind, place + 1): text
        for kind, line in zip(kinds, TABLE, strict=True)
        for place, text in enumerate(line)
        if text is not None
    }
    assert texts(window.saved(file)) == wanted

    display.press("Left")
    display.type("=1+1")
    display.press("Escape", "ctrl+a", "ctrl+a", "ctrl+c")
    calc.activate()
    calc.paste(7)
    assert calc.saved(7) == [*TABLE[:2], ("Walks in", "=1+1", "Leaves, happy")]
    window.program.activate()
    assert texts(window.saved(file)) == {**wanted, ("goal", 2): "=1+1"}
    window.program.quit()
