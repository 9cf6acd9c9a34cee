"""The persona editor: written with real events, seen in the preview, kept in one undo step."""

from __future__ import annotations

import io
from base64 import b64decode
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeyeditor import assets, storage
from journeyeditor.canvas.portraits import LARGEST, portrait_of
from journeyeditor.edits import header, personas
from journeyeditor.models import JourneyMap
from journeyeditor.models.json_values import freeze_fields
from journeyeditor.models.persona import Scale
from journeyeditor.ui.dialogs.asking import Leaving
from journeyeditor.ui.persona_editor.dialog import PersonaDialog
from journeyeditor.ui.persona_editor.questions import read_portrait
from journeyeditor.ui.persona_editor.scales import Bar
from journeyeditor.ui.persona_editor.text_list import Grip
from journeyeditor.ui.window import MainWindow
from tests.helpers.answers import Answers
from tests.helpers.persona_hand import Told, click, lines, replace, shown, written
from tests.helpers.widgets import action, part

# Qt's own words about the platform without a display, when a dialog sets its size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Show = Callable[..., PersonaDialog]


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def journey() -> JourneyMap:
    return storage.from_bytes(assets.read("examples/commuter-bike.journey"))


@pytest.fixture
def show(qtbot: QtBot, told: Told) -> Show:
    return partial(shown, qtbot, told)


def test_what_is_typed_is_kept_with_one_step_and_unknown_fields(
    show: Show, journey: JourneyMap
) -> None:
    known = journey.personas[0].replace(unknown=freeze_fields({"mood": "sunny"}))
    dialog = show(journey.replace(personas=(known,)))
    for name, text in (("name", "Lena  Hoff "), ("age", "35"), ("role", "Boss"), ("place", "Kiel")):
        replace(part(dialog, QLineEdit, name), text)
    quote = part(dialog, QPlainTextEdit, "quote")
    quote.selectAll()
    QTest.keyClicks(quote, "Faster!")
    QTest.keyClicks(part(dialog, QPlainTextEdit, "background"), "Works.")
    click(part(dialog, QToolButton, "channel-chat"))
    click(part(dialog, QWidget, "hue-green"))
    QTest.keyClick(part(dialog, QLineEdit, "name"), Qt.Key.Key_Return)

    assert dialog.result() == QDialog.DialogCode.Accepted
    assert written(dialog) == known.replace(
        name="Lena Hoff",
        age="35",
        role="Boss",
        place="Kiel",
        quote="Faster!",
        background="Works.",
        channels=("chat",),
        color="green",
    )


def test_the_quote_is_counted_and_a_long_one_said_to_be(show: Show, journey: JourneyMap) -> None:
    dialog = show(personas.change(journey, "u-1", quote="x" * 139))
    quote = part(dialog, QPlainTextEdit, "quote")

    def counted() -> list[object]:
        return [
            found.property("role")
            for found in dialog.findChildren(QLabel)
            if found.text() == f"{len(quote.toPlainText())} of 140 characters"
        ]

    assert counted() == ["text3"]
    QTest.keyClicks(quote, "yz")
    assert counted() == ["error"]
    assert written(dialog).quote == "x" * 139 + "yz"


def test_goals_are_added_sorted_and_taken_away_by_key(show: Show, journey: JourneyMap) -> None:
    dialog = show(personas.change(journey, "u-1", goals=("a", "b", "c")))
    first = lines(dialog, "goals")[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert written(dialog).goals == ("b", "a", "c")
    QTest.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert written(dialog).goals == ("b", "c", "a")
    QTest.keyClick(first, Qt.Key.Key_Return)
    new = lines(dialog, "goals")[3]
    QTest.keyClicks(new, "d")
    assert written(dialog).goals == ("b", "c", "a", "d")
    QTest.keyClick(new, Qt.Key.Key_Backspace)
    assert written(dialog).goals == ("b", "c", "a")
    QTest.keyClick(new, Qt.Key.Key_Backspace)
    assert [line.text() for line in lines(dialog, "goals")] == ["b", "c", "a"]
    click(part(dialog, QToolButton, "add-problems"))
    QTest.keyClicks(lines(dialog, "problems")[0], "Noise")
    assert written(dialog).problems == ("Noise",)


def test_a_goal_is_carried_by_its_grip(show: Show, journey: JourneyMap) -> None:
    dialog = show(personas.change(journey, "u-1", goals=("a", "b", "c")))
    last = lines(dialog, "goals")[2]
    held = last.parentWidget()
    assert held is not None
    grip = held.findChildren(Grip)[0]
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=grip.rect().center())
    QTest.mouseMove(grip, grip.rect().center() - QPoint(0, 72))
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton)
    assert written(dialog).goals == ("c", "a", "b")


def test_a_channel_of_the_catalogue_or_of_ones_own_is_added_by_name(
    show: Show, journey: JourneyMap
) -> None:
    dialog = show(journey)
    for typed, key in (("video", Qt.Key.Key_Return), ("Workshop", Qt.Key.Key_Tab)):
        click(part(dialog, QToolButton, "add-channel"))
        new = part(dialog, QLineEdit, "new-channel")
        QTest.keyClicks(new, typed)
        QTest.keyClick(new, key)
        assert dialog.isVisible()
    assert written(dialog).channels == ("video", "Workshop")
    click(part(dialog, QToolButton, "channel-Workshop"))
    assert written(dialog).channels == ("video",)


def test_scales_are_set_by_mouse_and_key_and_keep_what_is_unknown(
    show: Show, journey: JourneyMap
) -> None:
    scale = Scale(title="Patience", low="none", value=2, unknown=freeze_fields({"from": "crm"}))
    dialog = show(personas.change(journey, "u-1", scales=(scale,)))
    bar = part(dialog, Bar, "scale-bar")
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.width() - 10, 8))
    assert written(dialog).scales == (scale.replace(value=5),)
    QTest.keyClick(bar, Qt.Key.Key_Left)
    QTest.keyClicks(part(dialog, QLineEdit, "scale-high"), "endless")
    assert written(dialog).scales == (scale.replace(value=4, high="endless"),)
    QTest.keyClick(bar, Qt.Key.Key_Delete)
    assert written(dialog).scales[0].value is None
    click(part(dialog, QToolButton, "add-scale"))
    QTest.keyClicks(dialog.findChildren(QLineEdit, "scale-title")[-1], "Nerve")
    assert written(dialog).scales[1] == Scale(title="Nerve", value=3)


def test_further_details_and_the_buying_centre_of_b2b(show: Show, journey: JourneyMap) -> None:
    dialog = show(header.change(journey, market="b2b"))
    click(part(dialog, QToolButton, "part-decider"))
    replace(part(dialog, QLineEdit, "company_size"), "50")
    segment = part(dialog, QLineEdit, "segment")
    replace(segment, "Fast decider")
    QTest.keyClick(segment, Qt.Key.Key_Return)
    assert not dialog.isVisible()

    (found,) = dialog.choice.segments
    assert found.title == "Fast decider"
    assert written(dialog).segment == found.id
    assert (written(dialog).part, written(dialog).company_size) == ("decider", "50")


def test_details_are_folded_until_there_are_any(show: Show, journey: JourneyMap) -> None:
    dialog = show(journey)
    assert dialog.findChild(QLineEdit, "income") is None
    click(part(dialog, QToolButton, "details"))
    replace(part(dialog, QLineEdit, "income"), "2,000")
    assert written(dialog).income == "2,000"
    assert part(show(dialog.choice), QLineEdit, "income").text() == "2,000"


def test_escape_asks_only_when_something_changed(
    show: Show, journey: JourneyMap, told: Told
) -> None:
    dialog = show(journey)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert told.asked == 0

    dialog = show(journey)
    told.leavings.extend((Leaving.STAY, Leaving.DISCARD))
    age = part(dialog, QLineEdit, "age")
    replace(age, "35")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    replace(age, "34")  # as it was
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()

    dialog = show(journey)
    replace(part(dialog, QLineEdit, "age"), "36")
    click(part(dialog, QPushButton, "cancel"))
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not told.leavings


def test_a_new_persona_counts_once_there_is_a_word(show: Show, journey: JourneyMap) -> None:
    bare = journey.replace(personas=())
    dialog = show(bare, None)
    assert dialog.windowTitle() == "New persona"
    assert not dialog.is_changed
    assert dialog.choice == bare
    QTest.keyClicks(part(dialog, QLineEdit, "name"), "Mira")
    assert [persona.name for persona in dialog.choice.personas] == ["Mira"]
    QTest.keyClick(part(dialog, QLineEdit, "name"), Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def photo(path: Path, size: tuple[int, int] = (1200, 800)) -> bytes:
    """A photo with a place, taken upright."""
    image = Image.new("RGB", size, (200, 30, 30))
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010F] = "Camera"
    exif.get_ifd(0x8825)[1] = "N"
    image.save(path, exif=exif, comment=b"at home")
    return path.read_bytes()


def test_a_portrait_is_small_upright_and_says_nothing_else(tmp_path: Path) -> None:
    raw = photo(tmp_path / "photo.jpg")
    assert b"Exif" in raw
    picture = read_portrait(tmp_path / "photo.jpg")
    assert picture is not None
    assert picture == portrait_of(raw)
    data = b64decode(picture.data)
    found = Image.open(io.BytesIO(data))
    assert found.size == (round(LARGEST * 800 / 1200), LARGEST)
    assert not found.getexif()
    for word in (b"Exif", b"Camera", b"at home"):
        assert word not in data
    red = found.convert("RGB").getchannel("R").getextrema()
    assert min(extreme for extreme in red if isinstance(extreme, (int, float))) > 180
    assert portrait_of(b"no picture") is None
    assert read_portrait(tmp_path / "missing.png") is None


def test_a_portrait_that_shows_through_stays_so(tmp_path: Path) -> None:
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(tmp_path / "logo.png")
    picture = read_portrait(tmp_path / "logo.png")
    assert picture is not None
    assert picture.type == "image/png"


def test_a_chosen_portrait_is_kept_once_and_leaves_when_replaced(
    show: Show, journey: JourneyMap, told: Told, tmp_path: Path
) -> None:
    one, two = (portrait_of(photo(tmp_path / "a.jpg", size)) for size in ((90, 60), (60, 90)))
    told.pictures.extend((one, two, None))
    dialog = show(journey)
    button = part(dialog, QPushButton, "choose-picture")
    for expected in (one, two, two):
        click(button)
        assert dialog.choice.images == (expected,)
        assert expected is not None
        assert written(dialog).picture == expected.hash
    click(part(dialog, QPushButton, "remove-picture"))
    assert dialog.choice == journey


def test_the_preview_follows_what_is_typed(show: Show, journey: JourneyMap) -> None:
    dialog = show(journey)
    preview = part(dialog, QWidget, "persona-preview")
    before = preview.grab().toImage()
    replace(part(dialog, QLineEdit, "name"), "Lena Hofmann")
    assert preview.grab().toImage() != before
    assert preview.accessibleDescription().startswith(
        "Lena Hofmann. 34 · Commuter · Bremen. I just"
    )
    replace(part(dialog, QLineEdit, "name"), "Lena Hoffmann")
    assert preview.grab().toImage() == before


def test_the_command_edits_the_persona_in_one_step(window: MainWindow, answers: Answers) -> None:
    before = window.document.map
    after = personas.change(before, "u-1", age="35")
    answers.prepare(after)
    action(window, "persona.edit").trigger()
    assert answers.asked == ["persona u-1"]
    assert window.document.map is after
    window.document.undo()
    assert window.document.map is before
    answers.prepare(None)
    banner = window.canvas.frame.banner
    QTest.mouseDClick(banner, Qt.MouseButton.LeftButton, pos=QPoint(banner.width() // 2, 29))
    assert answers.asked[1:] == ["persona u-1"]
